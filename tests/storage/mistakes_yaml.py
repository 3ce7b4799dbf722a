"""Owns the mistakes in the YAML itself, each with the exact words it is answered with."""

from typing import Final

from tests.storage.routine_texts import routine_text

MISTAKES: Final[tuple[tuple[str, str | bytes, tuple[str, ...]], ...]] = (
    (
        "a_tab",
        routine_text().replace("  - prep", "\t- prep"),
        ("9:1: error: The line is indented with a tab. Indent with plain spaces.",),
    ),
    (
        "a_hard_space",
        routine_text().replace("    say", "\u00a0   say"),
        (
            (
                "10:1: error: The line is indented with a space that is no plain space. Indent "
                "with plain spaces."
            ),
        ),
    ),
    (
        "a_control_character",
        routine_text("- prepare: 20s\n  say: Sit\x07."),
        ("10:13: error: An invisible character, U+0007. Delete it; it often comes with copied text.",),
    ),
    (
        "a_line_separator",
        routine_text("- prepare: 20s\n  say: Sit#.").replace("#", "\u2028"),
        ("10:13: error: An invisible character, U+2028. Delete it; it often comes with copied text.",),
    ),
    (
        "an_escaped_control_character",
        routine_text('- prepare: 20s\n  say: "Sit\\a."'),
        ("10:10: error: An escape stands for an invisible character, U+0007. Delete it.",),
    ),
    (
        "text_that_is_not_utf_8",
        routine_text("- prepare: 20s\n  say: Über.").encode("latin-1"),
        ("10:10: error: The file is not UTF-8 text. Save it as UTF-8.",),
    ),
    (
        "text_in_utf_16",
        routine_text().encode("utf-16"),
        ("1:1: error: The file is not UTF-8 text. Save it as UTF-8.",),
    ),
    (
        "a_second_document",
        routine_text() + "---\ntitle: Two\n",
        ('11:1: error: A second document begins. One file is one routine: remove "---".',),
    ),
    (
        "an_alias",
        routine_text("- prepare: 20s\n  say: *first"),
        (
            (
                '10:10: error: "*first" is a YAML alias. Write the words out, or put a text '
                "that begins with * in quotes."
            ),
        ),
    ),
    (
        "an_anchor",
        routine_text("- prepare: 20s\n  say: &first Sit."),
        (
            (
                '10:10: error: "&first" is a YAML anchor. Write the words out, or put a text '
                "that begins with & in quotes."
            ),
        ),
    ),
    (
        "a_tag",
        routine_text("- prepare: 20s\n  say: !!python/name:os.system Sit."),
        (
            (
                '10:10: error: "!!python/name:os.system" is a YAML tag. Leave it out, or put a '
                "text that begins with ! in quotes."
            ),
        ),
    ),
    (
        "a_key_that_is_a_list",
        routine_text("- prepare: 20s\n  ? [a]\n  : b"),
        ('10:7: error: A key must be one word. Write "key: value".',),
    ),
    (
        "a_second_colon",
        routine_text("- prepare: 20s\n  say: Now: sit."),
        (
            (
                '10:13: error: A second colon in one line. Put a text that contains ": " in '
                "quotes, and begin each key on a line of its own."
            ),
        ),
    ),
    (
        "a_quote_that_is_never_closed",
        routine_text('- prepare: 20s\n  say: "Sit.'),
        ("10:10: error: A quote is never closed. Close the text with the quote it begins with.",),
    ),
    (
        "a_bracket_that_is_never_closed",
        routine_text("- prepare: 20s\n  say: [Sit."),
        (
            (
                "10:10: error: A bracket or brace goes wrong. Put commas between its parts and "
                "close it; put texts with commas or colons in quotes."
            ),
        ),
    ),
    (
        "a_line_without_a_colon",
        routine_text("- prepare: 20s\n  say: Sit.\n  pose"),
        (
            (
                '12:1: error: This line has no colon. A line is "key: value" or begins with "- '
                '"; put a long text in quotes.'
            ),
        ),
    ),
    (
        "a_line_that_is_not_indented_alike",
        routine_text("- prepare: 20s\n   say: Sit."),
        (
            (
                "10:9: error: This line does not fit in. Indent it like its neighbours, and put"
                " a text of several lines in quotes."
            ),
        ),
    ),
    (
        "a_step_that_is_not_indented_alike",
        routine_text("- prepare: 20s\n - prepare: 20s"),
        (
            (
                '10:4: error: This line does not fit into its list. Begin each step with "- ", '
                "all equally far in."
            ),
        ),
    ),
    (
        "a_text_that_begins_with_an_at_sign",
        routine_text("- prepare: 20s\n  say: @home"),
        ("10:10: error: A text cannot begin with this character. Put the text in quotes.",),
    ),
    (
        "a_backslash_in_double_quotes",
        routine_text('- prepare: 20s\n  say: "Sit\\q"'),
        ("10:14: error: A backslash in double quotes. Use single quotes around a text with a backslash.",),
    ),
    (
        "nesting_without_end",
        routine_text("- " * 60 + "prepare: 20s"),
        ("9:49: error: Lists and groups are nested more than 24 deep. Write the routine flatter.",),
    ),
)

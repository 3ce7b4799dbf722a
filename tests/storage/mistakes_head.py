"""Owns the mistakes at the top of a file, each with the exact words it is answered with."""

from typing import Final

from tests.storage.routine_texts import routine_text

MISTAKES: Final[tuple[tuple[str, str | bytes, tuple[str, ...]], ...]] = (
    (
        "a_missing_key",
        routine_text(title=None),
        ('1:1: error: "title" is missing from a routine. Add it. What the routine is called.',),
    ),
    (
        "an_unknown_key",
        routine_text(tite="x"),
        ('8:1: error: "tite" is no key of a routine. Did you mean "title"?',),
    ),
    (
        "a_key_written_twice",
        "format: 1\n" + routine_text(),
        ('2:1: error: "format" is written twice. It is there already, on line 1; keep one.',),
    ),
    ("another_format", routine_text(format="2"), ('1:9: error: "2" is not possible here. Write "1".',)),
    (
        "an_empty_value",
        routine_text(title=""),
        ("2:7: error: A value is missing here. Write a text, or leave the key out.",),
    ),
    (
        "a_list_for_a_text",
        routine_text(title="[a, b]"),
        ("2:8: error: This is a list, not a text. Write a text here.",),
    ),
    (
        "a_text_too_long",
        routine_text(title="a" * 81),
        ("2:8: error: A text of 81 characters. Keep it within 80 characters.",),
    ),
    (
        "a_word_that_is_not_possible",
        routine_text(category="relif"),
        ('4:11: error: "relif" is not possible here. Did you mean "relief"?',),
    ),
    (
        "a_mapping_for_a_list",
        routine_text(equipment="{mat: yes}"),
        ("8:12: error: This is a mapping, not a list. Write a list of texts here.",),
    ),
    (
        "an_unknown_caution",
        routine_text(cautions="{knees: block}"),
        ('8:12: error: "knees" is no caution. Did you mean "knee"?',),
    ),
    (
        "an_unknown_severity",
        routine_text(cautions="{knee: stop}"),
        ('8:18: error: "stop" is not possible here. Known: block, caution, modify.',),
    ),
    (
        "cautions_as_a_list",
        routine_text(cautions="[knee]"),
        ("8:11: error: This is a list, not a mapping. Write conditions such as {knee: modify} here.",),
    ),
    (
        "a_window_that_closes_too_early",
        routine_text(repeat="{after: 5h, until: 4h}"),
        ('8:21: error: "until" is not later than "after". Both count from the session\'s end.',),
    ),
    (
        "a_window_without_end",
        routine_text(repeat="{after: 5h}"),
        (
            (
                '8:9: error: "until" is missing from "repeat". Add it. When the window closes, '
                "counted from the end."
            ),
        ),
    ),
    (
        "a_window_in_plain_numbers",
        routine_text(repeat="{after: 4, until: 5h}"),
        ('8:17: error: "4" has no unit. Write 4h.',),
    ),
    (
        "a_limit_that_is_no_number_per_day",
        routine_text(repeat="{after: 4h, until: 5h, at most: 3}"),
        ('8:41: error: "3" is not possible here. Write it like "3 per day".',),
    ),
    (
        "an_option_without_choices",
        routine_text(options="{n: {label: N}}"),
        ('8:14: error: "choices" is missing from the option "n". Add it. The values to choose from.',),
    ),
    (
        "an_option_with_mixed_choices",
        routine_text(options="{n: {label: N, choices: [2, 20s]}}"),
        ("8:34: error: Durations and numbers are mixed. Write all of them with a unit or all without.",),
    ),
    (
        "an_option_with_a_choice_twice",
        routine_text(options="{n: {label: N, choices: [60s, 1m]}}"),
        ("8:34: error: A choice is written twice. Keep each value once.",),
    ),
    (
        "an_option_with_no_choice",
        routine_text(options="{n: {label: N, choices: []}}"),
        ("8:34: error: This is no list of choices. Write 1 to 12 choices in brackets: [20s, 30s].",),
    ),
    (
        "an_option_with_a_wrong_default",
        routine_text(options="{n: {label: N, choices: [2, 3], default: 4}}"),
        ("8:42: error: 4 is not among the choices. It can be 2, 3.",),
    ),
    (
        "an_option_with_a_bad_name",
        routine_text(options="{Hold time: {label: N, choices: [2, 3]}}"),
        (
            (
                '8:11: error: "Hold time" is not possible as a name. Use small letters, digits '
                'and hyphens, such as "knee-bend".'
            ),
        ),
    ),
    (
        "an_option_without_details",
        routine_text(options="{n: 3}"),
        (
            (
                "8:14: error: This is a single value, not a mapping. Write the keys of the "
                'option "n" with their values here.'
            ),
        ),
    ),
    (
        "a_variant_with_a_bad_name",
        routine_text(variants="{last: The last}"),
        (
            (
                '8:12: error: "last" is not possible as a name. Use small letters, digits and '
                'hyphens, such as "knee-bend".'
            ),
        ),
    ),
    (
        "a_routine_without_steps",
        routine_text("").replace("steps:\n", "steps: []\n"),
        ('8:8: error: There is no step here. Begin each step with "- ", such as "- hold: 30s".',),
    ),
    (
        "steps_that_are_no_list",
        routine_text("").replace("steps:\n", "steps: none\n"),
        ('8:8: error: This is no list of steps. Begin each step with "- ", such as "- hold: 30s".',),
    ),
    (
        "a_file_that_is_no_mapping",
        "- a\n- b\n",
        ('1:1: error: This is no routine. A routine begins with "format: 1" and its title.',),
    ),
    (
        "an_empty_file",
        "# nothing\n",
        ('1:1: error: The file is empty. A routine begins with "format: 1" and its title.',),
    ),
)

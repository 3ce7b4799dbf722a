"""Owns the mistakes in texts, variants and placeholders, each with the exact words it is answered with."""

from typing import Final

from tests.storage.routine_texts import routine_text

VARIANTS: Final = "{lying: On your back, sitting: On a chair}"
MISTAKES: Final[tuple[tuple[str, str | bytes, tuple[str, ...]], ...]] = (
    (
        "an_unknown_placeholder",
        routine_text('- each side:\n    - prepare: 20s\n      say: "{sid} leg."'),
        ('11:14: error: "{sid}" stands for nothing. Did you mean "{side}"?',),
    ),
    (
        "a_side_outside_sides",
        routine_text('- prepare: 20s\n  say: "{Side} leg."'),
        (
            (
                '10:10: error: {Side} has no meaning outside sides. Use it inside "each side" '
                'or its "switch", in a step with "side", or in a routine of one side.'
            ),
        ),
    ),
    (
        "a_round_outside_rounds",
        routine_text("- prepare: 20s\n  say: Round {round} of 3."),
        ('10:10: error: {round} has no meaning outside rounds. Use it inside "rounds".',),
    ),
    (
        "repetitions_outside_reps",
        routine_text('- move: 20s\n  say: "{Reps} times."\n  show: For {length}.'),
        ('10:10: error: {Reps} has no meaning outside repetitions. Use it in a step of "reps".',),
    ),
    (
        "a_round_without_a_word_and_without_quotes",
        routine_text("- rounds: 2\n  steps:\n    - prepare: 20s\n      coach: {10s: {1: Soon., last: }}"),
        ("12:39: error: A value is missing here. Write a text, or leave the key out.",),
    ),
    (
        "silence_where_something_has_to_be_said",
        routine_text(
            '- rounds: 2\n  steps:\n    - prepare: 20s\n      say: [Now., ""]\n      coach: {10s: ""}'
        ),
        (
            "12:21: error: A value is missing here. Write a text, or leave the key out.",
            "13:22: error: A value is missing here. Write a text, or leave the key out.",
        ),
    ),
    (
        "a_brace_alone",
        routine_text('- prepare: 20s\n  say: "Left} leg."'),
        (
            (
                "10:10: error: A brace without its partner. A placeholder is a word in a pair "
                "of braces, such as {side}; leave other braces out."
            ),
        ),
    ),
    (
        "a_text_without_quotes_that_begins_with_a_brace",
        routine_text("- each side:\n    - prepare: 20s\n      say: {Side} leg."),
        ('11:21: error: A text cannot begin with a brace. Put it in quotes: "{Side} leg."',),
    ),
    (
        "a_placeholder_alone_without_quotes",
        routine_text("- each side:\n    - prepare: 20s\n      say: {Side}"),
        (
            (
                "11:14: error: This is a mapping, not a text. Put a text that begins with a "
                'brace in quotes: "{Side} ...".'
            ),
        ),
    ),
    (
        "a_mapping_without_variants",
        routine_text("- prepare: 20s\n  say: {lying: Lie down.}"),
        (
            (
                '10:10: error: This is a mapping, not a text. Texts by variant need "variants" '
                'at the top; texts by round have the keys 1, 2 and "last".'
            ),
        ),
    ),
    (
        "an_unknown_variant",
        routine_text("- prepare: 20s\n  say: {lying: Lie down., siting: Sit.}", variants=VARIANTS),
        ('11:29: error: "siting" is no variant of this routine. Did you mean "sitting"?',),
    ),
    (
        "words_for_a_choice_that_is_not_offered",
        routine_text(
            "- hold: $hold\n  say: {lying: Hold., hold 25s: Sit., hold 30s: Stay.}",
            options="{hold: {label: Hold, choices: [20s, 30s]}}",
            variants=VARIANTS,
        ),
        ('12:25: error: "hold 25s" is no variant of this routine. Did you mean "hold 20s"?',),
    ),
    (
        "the_first_variant_left_out",
        routine_text("- prepare: 20s\n  say: {sitting: Sit.}", variants=VARIANTS),
        (
            (
                '11:10: error: The first variant, "lying", is missing. Write it with the key '
                '"lying"; variants that are not named use it too.'
            ),
        ),
    ),
    (
        "only_for_nobody",
        routine_text(
            "- prepare: 20s\n  only: standing\n- prepare: 5s\n  only: [lying, sitting]", variants=VARIANTS
        ),
        ('11:11: error: "standing" is no variant of this routine. Did you mean "sitting"?',),
    ),
    (
        "only_without_variants",
        routine_text("- prepare: 20s\n  only: standing"),
        (
            (
                '10:11: error: "standing" is no variant of this routine. Declare it under '
                '"variants" at the top.'
            ),
        ),
    ),
    (
        "no_text_for_the_first_round",
        routine_text("- rounds: 3\n  steps:\n    - prepare: 20s\n      say: {2: Again., last: Last.}"),
        ('12:14: error: The text for round 1 is missing. Write it with the key "1".',),
    ),
    (
        "a_key_that_is_no_round",
        routine_text("- rounds: 3\n  steps:\n    - prepare: 20s\n      say: {1: Go., two: Again.}"),
        ('12:23: error: "two" is no round. Texts by round have the keys 1, 2, 3 and so on, and "last".',),
    ),
    (
        "an_empty_list_of_texts",
        routine_text("- prepare: 20s\n  say: []"),
        ("10:10: error: An empty list of texts. Write a text, or leave the key out.",),
    ),
    (
        "coaching_at_no_time",
        routine_text("- prepare: 20s\n  coach: {soon: Breathe.}"),
        ('10:13: error: "soon" is not a duration. Write 30s, 1m 30s or 4h.',),
    ),
    (
        "coaching_twice_at_a_time",
        routine_text("- prepare: 90s\n  coach: {1m: Breathe., 60s: Breathe.}"),
        ('10:27: error: Two lines at "60s". Give one of them another time.',),
    ),
    (
        "coaching_as_a_text",
        routine_text("- prepare: 20s\n  coach: Breathe."),
        (
            (
                "10:12: error: This is a single value, not a mapping. Write lines by time, such"
                ' as {10s: "Breathe out."} here.'
            ),
        ),
    ),
    (
        "a_variant_without_steps",
        routine_text("- prepare: 20s\n  only: sitting", variants=VARIANTS),
        ('10:3: error: No step is left for the variant "lying". Look at the "only" of the steps.',),
    ),
)

"""Owns the mistakes that are allowed, but hardly meant, each with the exact words it is answered with."""

from typing import Final

from tests.storage.routine_texts import routine_text

OPTIONS: Final = "{n: {label: N, choices: [2, 3]}, s: {label: S, choices: [20s, 30s]}}"

VARIANTS: Final = "{lying: On your back, sitting: On a chair}"
MISTAKES: Final[tuple[tuple[str, str | bytes, tuple[str, ...]], ...]] = (
    (
        "a_hold_over_a_minute",
        routine_text("- hold: 90s\n  say: Now."),
        ("9:5: warning: A hold of 1m 30s is long. Up to 1m is usual; longer is not known to do more.",),
    ),
    (
        "an_option_of_a_hold_over_a_minute",
        routine_text("- hold: $s\n  say: Now.", options="{s: {label: S, choices: [20s, 2m]}}"),
        ("10:5: warning: A hold of 2m is long. Up to 1m is usual; longer is not known to do more.",),
    ),
    (
        "a_press_over_ten_seconds",
        routine_text("- contract: 12s\n  say: Press."),
        ("9:5: warning: A press of 12s is long. Up to 10s is usual; longer is not known to do more.",),
    ),
    (
        "a_hold_without_words",
        routine_text("- hold: 20s"),
        ('9:5: warning: A hold without words. Say with "say" what to do, for those who cannot look.',),
    ),
    (
        "a_long_set_without_rest",
        routine_text("- rounds: 4\n  steps:\n    - hold: 20s\n      say: Now."),
        (
            (
                '9:5: warning: 4 rounds of holds or presses without a rest. Put a "rest" into '
                'the round or "between" the rounds.'
            ),
        ),
    ),
    (
        "a_second_side_that_differs",
        routine_text(
            "- each side:\n    - rounds: 2\n      second side: 3\n      steps:\n        - prepare: 5s"
        ),
        (
            (
                "11:9: warning: The second side gets another number of rounds. Leave it out, "
                "unless the sides are meant to differ."
            ),
        ),
    ),
    (
        "a_second_side_with_fewer_rounds_where_neither_side_is_the_worse",
        routine_text(
            "- each side:\n    - rounds: 3\n      second side: 2\n      steps:\n        - prepare: 5s",
            sides="right first",
        ),
        (
            (
                "11:9: warning: The second side gets another number of rounds. Leave it out, "
                "unless the sides are meant to differ."
            ),
        ),
    ),
    (
        "an_odd_number_of_alternating_reps",
        routine_text("- reps: 5\n  tempo: 2-2\n  alternate: yes"),
        ("9:5: warning: 5 repetitions on alternating sides give one side more. Use an even number.",),
    ),
    (
        "a_start_too_long_for_its_step",
        routine_text("- prepare: 2s\n  say: Lie on your back now, knees bent."),
        (
            (
                '10:5: warning: "Lie on your back now, knees bent." takes about 3.3 s to say, '
                "but the end is 2.0 s away. Shorten it, or give it more time."
            ),
        ),
    ),
    (
        "a_start_that_runs_into_the_countdown",
        routine_text("- hold: 6s\n  say: Lie on your back now, knees bent."),
        (
            (
                '10:5: warning: "Lie on your back now, knees bent." takes about 3.3 s to say, '
                "but the countdown is 3.0 s away. Shorten it, or give it more time."
            ),
        ),
    ),
    (
        "a_start_that_runs_into_the_next_line",
        routine_text("- hold: 20s\n  say: Lie on your back now, knees bent.\n  coach: {2s: Breathe.}"),
        (
            (
                '10:5: warning: "Lie on your back now, knees bent." takes about 3.3 s to say, '
                "but the next line is 2.0 s away. Shorten it, or give it more time."
            ),
        ),
    ),
    (
        "a_line_that_runs_into_the_countdown",
        routine_text("- hold: 20s\n  say: Now.\n  coach: {-4s: And soon we let go again.}"),
        (
            (
                '11:13: warning: "And soon we let go again." takes about 2.9 s to say, but the '
                "countdown is 1.0 s away. Shorten it, or give it more time."
            ),
        ),
    ),
    (
        "a_line_that_runs_into_a_rep",
        routine_text("- reps: 4\n  tempo: 3-3\n  coach: {5s: Slowly and softly down.}"),
        (
            (
                '11:13: warning: "Slowly and softly down." takes about 2.1 s to say, but the '
                "next number is 1.0 s away. Shorten it, or give it more time."
            ),
        ),
    ),
    (
        "a_line_outside_its_step",
        routine_text("- hold: 20s\n  say: Now.\n  coach: {30s: Breathe.}"),
        ("11:13: warning: 30s lies outside a step of 20s. The line is never said; give it another time.",),
    ),
    (
        "a_line_too_long_in_one_round_only",
        routine_text(
            "- rounds: 2\n  steps:\n    - hold: 6s\n"
            '      say: [Now., "Once more, and softly, and slowly now, please."]\n    - rest: 5s'
        ),
        (
            (
                '12:9: warning: "Once more, and softly, and slowly now, please." takes about '
                "3.7 s to say, but the countdown is 3.0 s away. Shorten it, or give it more "
                "time."
            ),
        ),
    ),
    (
        "a_line_too_long_with_one_choice_only",
        routine_text(
            "- hold: $s\n  say: Now.\n  coach: {10s: Breathe as slowly as you can., 18s: Softly.}",
            options="{s: {label: S, choices: [30s, 15s, 20s]}}",
        ),
        (
            (
                '12:13: warning: With s 15s: "Breathe as slowly as you can." takes about 2.9 s to say, '
                "but the countdown is 2.0 s away. Shorten it, or give it more time."
            ),
        ),
    ),
    (
        "a_text_for_one_choice_that_is_too_long",
        routine_text(
            "- hold: $s\n  say:\n    lying: Lie on your back now, knees bent.\n    sitting: Sit.\n"
            "    s 9s: Lie.\n"
            "  coach: {5s: {lying: Softly., s 9s: And now breathe.}}",
            options="{s: {label: S, choices: [20s, 9s]}}",
            variants=VARIANTS,
        ),
        (
            (
                '16:13: warning: With s 9s: "And now breathe." takes about 1.6 s to say, but the countdown '
                "is 1.0 s away. Shorten it, or give it more time."
            ),
        ),
    ),
    (
        "markup_in_words",
        routine_text("- prepare: 20s\n  say: Press <b>gently</b>."),
        (
            (
                '10:10: warning: "<b>" looks like markup. Texts are spoken and shown as they '
                "are; write plain words."
            ),
        ),
    ),
    (
        "stars_in_words",
        routine_text("- prepare: 20s\n  show: Press **gently**."),
        (
            (
                '10:11: warning: "**" looks like markup. Texts are spoken and shown as they '
                "are; write plain words."
            ),
        ),
    ),
    (
        "an_entity_in_words",
        routine_text("- prepare: 20s\n  coach: {5s: Press &amp; hold.}"),
        (
            (
                '10:17: warning: "&amp;" looks like markup. Texts are spoken and shown as they '
                "are; write plain words."
            ),
        ),
    ),
    (
        "an_option_never_used",
        routine_text(options=OPTIONS),
        (
            (
                '8:11: warning: The option "n" is never used. Write "$n" where a step uses it, '
                "or leave it out."
            ),
            (
                '8:43: warning: The option "s" is never used. Write "$s" where a step uses it, '
                "or leave it out."
            ),
        ),
    ),
    (
        "a_variant_never_used",
        routine_text(variants=VARIANTS),
        (
            (
                '8:12: warning: The variant "lying" changes nothing. Name it in a "say", '
                '"show", "pose" or "only", or leave it out.'
            ),
            (
                '8:33: warning: The variant "sitting" changes nothing. Name it in a "say", '
                '"show", "pose" or "only", or leave it out.'
            ),
        ),
    ),
    (
        "more_texts_than_rounds",
        routine_text("- rounds: 2\n  steps:\n    - prepare: 20s\n      say: [One., Two., Three.]"),
        ("12:14: warning: Text 3 of 3 is never used. The most that can be heard here: 2.",),
    ),
    (
        "more_texts_than_gaps",
        routine_text(
            "- rounds: 2\n  steps:\n    - prepare: 20s\n  between:\n    - rest: 10s\n      say: [One., Two.]"
        ),
        ("14:14: warning: Text 2 of 2 is never used. The most that can be heard here: 1.",),
    ),
    (
        "a_list_of_texts_outside_rounds",
        routine_text("- prepare: 20s\n  say: [One., Two.]"),
        (
            (
                '10:10: warning: Text 2 of 2 is never used. Only a step within "rounds" can say'
                " something else each time."
            ),
        ),
    ),
)

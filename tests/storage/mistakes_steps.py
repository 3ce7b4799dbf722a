"""Owns the mistakes in steps and groups, each with the exact words it is answered with."""

from typing import Final

from tests.storage.routine_texts import routine_text

OPTIONS: Final = "{n: {label: N, choices: [2, 3]}, s: {label: S, choices: [20s, 30s]}}"
MISTAKES: Final[tuple[tuple[str, str | bytes, tuple[str, ...]], ...]] = (
    (
        "a_side_inside_each_side",
        routine_text("- each side:\n    - prepare: 20s\n      side: first"),
        (
            (
                '11:9: error: "side" where the side is settled already. '
                'Leave it out; it is for steps outside "each side".'
            ),
        ),
    ),
    (
        "a_side_in_a_routine_of_one_side",
        routine_text("- prepare: 20s\n  side: first", sides="one side"),
        (
            (
                '10:5: error: "side" where the side is settled already. '
                'Leave it out; it is for steps outside "each side".'
            ),
        ),
    ),
    (
        "a_side_in_a_routine_without_sides",
        routine_text('- prepare: 20s\n  side: last\n  say: "{Side} leg."', sides="none"),
        (
            (
                '10:5: error: "side" in a routine without sides. '
                'Write "sides: worst first" at the top, or leave "side" out.'
            ),
        ),
    ),
    (
        "a_side_by_its_name",
        routine_text("- prepare: 20s\n  side: left"),
        ('10:11: error: "left" is not possible here. Known: first, last.',),
    ),
    ("a_plain_number", routine_text("- prepare: 30"), ('9:14: error: "30" has no unit. Write 30s.',)),
    (
        "minutes_and_seconds_with_a_colon",
        routine_text("- prepare: 1:30"),
        ('9:14: error: "1:30" is not a duration. Write 1m 30s.',),
    ),
    (
        "a_word_for_a_duration",
        routine_text("- prepare: long"),
        ('9:14: error: "long" is not a duration. Write 30s, 1m 30s or 4h.',),
    ),
    (
        "units_in_the_wrong_order",
        routine_text("- prepare: 30s 1m"),
        ('9:14: error: "30s 1m" names a unit twice or in the wrong order. Write 1h 5m 30s.',),
    ),
    (
        "a_step_too_short",
        routine_text("- prepare: 0.5s"),
        ('9:14: error: "0.5s" is too short. It can be 1s to 4h.',),
    ),
    (
        "a_step_too_long",
        routine_text("- prepare: 5h"),
        ('9:14: error: "5h" is too long. It can be 1s to 4h.',),
    ),
    (
        "an_option_nobody_declared",
        routine_text("- prepare: $time"),
        ('9:14: error: "$time" names no option of this routine. Declare it under "options" at the top.',),
    ),
    (
        "an_option_nearly_declared",
        routine_text("- prepare: $m\n- rounds: $n\n  steps: [prepare: $s]", options=OPTIONS),
        ('10:14: error: "$m" names no option of this routine. Known: n, s.',),
    ),
    (
        "a_number_for_a_duration",
        routine_text("- prepare: $n\n- prepare: $s", options=OPTIONS),
        ('10:14: error: "$n" is not a duration. Its choices are 2, 3.',),
    ),
    (
        "a_duration_for_a_number",
        routine_text(
            "- rounds: $s\n  steps:\n    - prepare: 5s\n- rounds: $n\n  steps: [prepare: 5s]", options=OPTIONS
        ),
        ('10:13: error: "$s" is not a whole number. Its choices are 20s, 30s.',),
    ),
    (
        "an_unknown_kind",
        routine_text("- holt: 30s\n  say: Now."),
        ('9:5: error: This step does not say what it is. Did you mean "hold"?',),
    ),
    (
        "a_step_that_says_nothing",
        routine_text("- say: Now."),
        (
            (
                "9:5: error: This step does not say what it is. Begin it with one of: prepare, "
                "hold, contract, deepen, rest, breathe, move, timer, reps, rounds, each side, "
                "use."
            ),
        ),
    ),
    (
        "two_kinds_in_a_step",
        routine_text("- hold: 30s\n  rest: 10s\n  say: Now."),
        ('10:5: error: "hold" and "rest" in one step. Make two steps of them, each with its own hyphen.',),
    ),
    (
        "a_word_for_a_step",
        routine_text("- hold 30s"),
        ('9:5: error: This is no step. A step is written like "- hold: 30s".',),
    ),
    (
        "an_unknown_key_of_a_step",
        routine_text("- hold: 30s\n  says: Now."),
        (
            ('9:5: warning: A hold without words. Say with "say" what to do, for those who cannot look.'),
            '10:5: error: "says" is no key of a step. Did you mean "say"?',
        ),
    ),
    (
        "an_unknown_pose",
        routine_text("- prepare: 20s\n  pose: hook-lyin"),
        ('10:11: error: There is no pose "hook-lyin". Did you mean "hook-lying"?',),
    ),
    (
        "a_pose_like_no_other",
        routine_text("- prepare: 20s\n  pose: headstand"),
        (
            (
                '10:11: error: There is no pose "headstand". Take the name of a picture that '
                "exists, or leave it out."
            ),
        ),
    ),
    (
        "an_unknown_countdown",
        routine_text("- prepare: 20s\n  countdown: loud"),
        ('10:16: error: "loud" is not possible here. Known: chime, minutes, none, spoken.',),
    ),
    (
        "neither_yes_nor_no",
        routine_text("- prepare: 20s\n  offer stop: maybe"),
        ('10:17: error: "maybe" is neither yes nor no. Write "yes" or "no".',),
    ),
    (
        "until_something_else",
        routine_text("- prepare: 20s\n  until: later"),
        ('10:12: error: "later" is not possible here. Write "ready".',),
    ),
    (
        "reps_without_a_tempo",
        routine_text("- reps: 10"),
        (
            (
                '9:5: error: "reps" without a tempo. Write the seconds of one repetition, such '
                'as "tempo: 2-2-3-1".'
            ),
        ),
    ),
    (
        "a_tempo_in_words",
        routine_text("- reps: 10\n  tempo: slow"),
        (
            (
                '10:12: error: "slow" is no tempo. Write the seconds of up to six parts with '
                "hyphens between, such as 2-2-3-1."
            ),
        ),
    ),
    (
        "a_tempo_too_fast",
        routine_text("- reps: 10\n  tempo: 0.1-0.1"),
        ('10:12: error: A repetition of "0.1-0.1" is too short. Give it half a second or more.',),
    ),
    (
        "more_words_than_parts",
        routine_text("- reps: 10\n  tempo: 2-2\n  parts: [up, hold, down]"),
        ("11:5: error: 3 words for 2 parts of a repetition. Give each part of the tempo one word.",),
    ),
    (
        "zero_repetitions",
        routine_text("- reps: 0\n  tempo: 2-2"),
        ('9:11: error: "0" is not possible here. Write a whole number from 1 to 1000, without a unit.',),
    ),
    (
        "a_tempo_without_reps",
        routine_text("- hold: 30s\n  say: Now.\n  tempo: 2-2"),
        ('11:5: error: "tempo" belongs to "reps". Leave it out here.',),
    ),
    (
        "a_least_time_without_a_timer",
        routine_text("- hold: 30s\n  say: Now.\n  at least: 10s"),
        ('11:5: error: "at least" belongs to "timer". Leave it out here.',),
    ),
    (
        "a_least_time_longer_than_the_timer",
        routine_text("- timer: 30s\n  at least: 40s"),
        ('10:5: error: "at least" is longer than the timer. Make it shorter than the shortest length.',),
    ),
    (
        "a_count_with_a_unit",
        routine_text("- rounds: 3s\n  steps:\n    - prepare: 5s"),
        ('9:13: error: "3s" is not possible here. Write a whole number from 1 to 1000, without a unit.',),
    ),
    (
        "a_second_side_outside_sides",
        routine_text("- rounds: 3\n  second side: 2\n  steps:\n    - prepare: 5s"),
        (
            (
                '10:5: error: "second side" has no meaning outside "each side". Put the rounds '
                'inside "each side".'
            ),
        ),
    ),
    (
        "sides_inside_sides",
        routine_text("- each side:\n    - each side:\n        - prepare: 5s"),
        ('10:9: error: "each side" inside "each side". Keep the outer one.',),
    ),
    (
        "sides_where_there_are_none",
        routine_text("- each side:\n    - prepare: 5s", sides="none"),
        (
            (
                '9:5: error: "each side" in a routine without sides. Write "sides: worst first"'
                ' at the top, or leave "each side" out.'
            ),
        ),
    ),
    (
        "sides_where_there_is_one",
        routine_text("- each side:\n    - prepare: 5s", sides="one side"),
        (
            (
                '9:5: error: "each side" in a routine of one side. Write "sides: worst first" '
                'at the top, or leave "each side" out.'
            ),
        ),
    ),
    (
        "rounds_without_steps",
        routine_text("- rounds: 3"),
        ('9:5: error: "steps" is missing from "rounds". Add it. What is done in each round.',),
    ),
)

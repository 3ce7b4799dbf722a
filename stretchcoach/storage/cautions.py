"""Owns the conditions a routine can name in its cautions, and what each means in plain words."""

from types import MappingProxyType
from typing import Final

CAUTIONS: Final = MappingProxyType(
    {
        "hip-replacement": "you have a hip replacement, or hip surgery with rules on how to move",
        "recent-surgery": "you had surgery on hip, spine, leg or tummy in the last 12 weeks",
        "fracture": "you had a fracture or a bad fall that has not been checked",
        "blood-clot": "you have, or may have, a blood clot",
        "blood-thinners": "you take blood thinners or bleed easily",
        "pregnant-16-weeks": "you are 16 weeks pregnant or more, or not sure",
        "pelvic-girdle-pain": "you have pelvic girdle pain",
        "disc": "you have a known disc problem in your back",
        "sciatica": "you have tingling in a leg, or pain below the knee, today",
        "osteoporosis": "you have osteoporosis, or broke a bone after a small knock",
        "hip-impingement": "you have hip impingement, or a pinch in the groin",
        "outer-hip-pain": "you have tendon pain on the outside of the hip",
        "sit-bone-pain": "you have tendon pain at the sit bone",
        "knee": "you have knee pain or a knee replacement",
        "blood-pressure": "your blood pressure is not under control, or you had heart or aneurysm trouble",
        "skin": "your skin is numb or broken, your circulation is poor, or cold gives you an allergy",
        "balance": "you have trouble with your balance",
        "recent-injury": "you tore a muscle or fell in the last 72 hours",
        "hypermobile": "your joints are very flexible",
    }
)
"""Code to the end of the sentence "Ask first if ..." (content specification, 3.4)."""

"""Owns the solved pose: where every bone is in the world (metres), and how it is turned."""

from dataclasses import dataclass

from stretchcoach.core.posing import Contacts, Landmark, Vector
from stretchcoach.figure.landmarks import place_of
from stretchcoach.figure.quaternions import Frame, Quaternion, frame_of, rotate
from stretchcoach.figure.skeleton import Bone
from stretchcoach.figure.vectors import add


@dataclass(frozen=True, slots=True)
class Miss:
    """A hand or foot that does not get to its contact: the bone, and how far it is off in metres."""

    bone: Bone
    metres: float


@dataclass(frozen=True, slots=True)
class Solved:
    """The figure in the world; the tables are in the order of `Bone`."""

    origins: tuple[Vector, ...]
    orientations: tuple[Quaternion, ...]
    """From the bone's frame to the world."""
    joints: tuple[Quaternion, ...]
    """From the bone's frame to that of the bone it hangs on; the pelvis hangs on the world."""
    contacts: Contacts
    """What was touching while this was solved."""
    misses: tuple[Miss, ...] = ()
    """The contacts that are out of reach by more than a centimetre."""

    def origin(self, bone: Bone) -> Vector:
        """Return where the joint of a bone is."""
        return self.origins[bone]

    def orientation(self, bone: Bone) -> Quaternion:
        """Return the rotation from the frame of a bone to the world."""
        return self.orientations[bone]

    def frame(self, bone: Bone) -> Frame:
        """Return the x, y and z axes of a bone in the world: the columns of its rotation matrix."""
        return frame_of(self.orientations[bone])

    def point(self, bone: Bone, at: Vector) -> Vector:
        """Return where a place in the frame of a bone is in the world."""
        return add(self.origins[bone], rotate(self.orientations[bone], at))

    def landmark(self, landmark: Landmark) -> Vector:
        """Return where a named place of the skin is in the world."""
        return self.point(*place_of(landmark))

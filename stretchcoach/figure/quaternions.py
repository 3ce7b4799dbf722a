"""Owns the arithmetic of rotations: unit quaternions (w, x, y, z) as plain tuples."""

from math import acos, cos, radians, sin, sqrt
from typing import Final, TypeAlias

from stretchcoach.core.posing import Vector
from stretchcoach.figure.vectors import cross

Quaternion: TypeAlias = tuple[float, float, float, float]
Frame: TypeAlias = tuple[Vector, Vector, Vector]
"""The x, y and z axes of something, in axes of the world: the columns of its rotation matrix."""
IDENTITY: Final[Quaternion] = (1.0, 0.0, 0.0, 0.0)
NEARLY_ALIKE: Final = 0.9995
"""A cosine above which the straight way between two rotations is as good as the round one."""


def product(a: Quaternion, b: Quaternion) -> Quaternion:
    """Return the rotation that does b, then a."""
    aw, ax, ay, az = a
    bw, bx, by, bz = b
    return (
        aw * bw - ax * bx - ay * by - az * bz,
        aw * bx + ax * bw + ay * bz - az * by,
        aw * by - ax * bz + ay * bw + az * bx,
        aw * bz + ax * by - ay * bx + az * bw,
    )


def inverse(q: Quaternion) -> Quaternion:
    """Return the rotation back."""
    return (q[0], -q[1], -q[2], -q[3])


def rotate(q: Quaternion, v: Vector) -> Vector:
    """Return v rotated by q."""
    w, x, y, z = q
    vx, vy, vz = v
    tx = 2 * (y * vz - z * vy)
    ty = 2 * (z * vx - x * vz)
    tz = 2 * (x * vy - y * vx)
    return (vx + w * tx + y * tz - z * ty, vy + w * ty + z * tx - x * tz, vz + w * tz + x * ty - y * tx)


def about_x(degrees: float) -> Quaternion:
    """Return a rotation about x."""
    half = radians(degrees) / 2
    return (cos(half), sin(half), 0.0, 0.0)


def about_y(degrees: float) -> Quaternion:
    """Return a rotation about y."""
    half = radians(degrees) / 2
    return (cos(half), 0.0, sin(half), 0.0)


def about_z(degrees: float) -> Quaternion:
    """Return a rotation about z."""
    half = radians(degrees) / 2
    return (cos(half), 0.0, 0.0, sin(half))


def normalised(q: Quaternion) -> Quaternion:
    """Return q with length 1."""
    w, x, y, z = q
    size = sqrt(w * w + x * x + y * y + z * z)
    return (w / size, x / size, y / size, z / size)


def slerp(a: Quaternion, b: Quaternion, t: float) -> Quaternion:
    """Return the rotation a part `t` of the shorter way from a to b."""
    aw, ax, ay, az = a
    bw, bx, by, bz = b
    cosine = aw * bw + ax * bx + ay * by + az * bz
    sign = 1.0
    if cosine < 0:
        cosine, sign = -cosine, -1.0
    if cosine > NEARLY_ALIKE:
        f, g = 1 - t, t * sign
        return normalised((f * aw + g * bw, f * ax + g * bx, f * ay + g * by, f * az + g * bz))
    angle = acos(cosine)
    whole = sin(angle)
    f, g = sin((1 - t) * angle) / whole, sin(t * angle) / whole * sign
    return (f * aw + g * bw, f * ax + g * bx, f * ay + g * by, f * az + g * bz)


def from_frame(frame: Frame) -> Quaternion:
    """Return the rotation that turns the axes of the world into those of `frame` (at right angles)."""
    (m00, m10, m20), (m01, m11, m21), (m02, m12, m22) = frame
    trace = m00 + m11 + m22
    if trace > 0:
        s = sqrt(trace + 1) * 2
        return (s / 4, (m21 - m12) / s, (m02 - m20) / s, (m10 - m01) / s)
    if m00 > m11 and m00 > m22:
        s = sqrt(1 + m00 - m11 - m22) * 2
        return ((m21 - m12) / s, s / 4, (m01 + m10) / s, (m02 + m20) / s)
    if m11 > m22:
        s = sqrt(1 + m11 - m00 - m22) * 2
        return ((m02 - m20) / s, (m01 + m10) / s, s / 4, (m12 + m21) / s)
    s = sqrt(1 + m22 - m00 - m11) * 2
    return ((m10 - m01) / s, (m02 + m20) / s, (m12 + m21) / s, s / 4)


def frame_of(q: Quaternion) -> Frame:
    """Return the axes that q turns x, y and z into."""
    return (rotate(q, (1.0, 0.0, 0.0)), rotate(q, (0.0, 1.0, 0.0)), rotate(q, (0.0, 0.0, 1.0)))


def facing(up: Vector, front: Vector) -> Quaternion:
    """Return the rotation that turns y into `up` and z into `front`; both have length 1, at right angles."""
    return from_frame((cross(up, front), up, front))


def mirrored(q: Quaternion) -> Quaternion:
    """Return q as a mirror across the middle of the body shows it."""
    return (q[0], q[1], -q[2], -q[3])

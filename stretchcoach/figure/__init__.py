"""The figure owns what the coach looks like: skeleton, poses, body and picture; no Qt, no files.

From a pose to bones in the world (metres, y up, floor y = 0; who stands looks along +z, the left at +x):

    pose = family.poses["fig4-supine.hold"].pose      # core.posing.Pose; families: core.scenery
    solved = solve(pose)                              # figure.solve; frozen, about 0.1 ms
    solved.origin(Bone.RIGHT_SHANK)                   # where the joint is: here the right knee
    solved.orientation(Bone.HEAD)                     # unit quaternion (w, x, y, z), bone to world
    solved.frame(Bone.HEAD)                           # its x, y, z axes in the world: columns of the matrix
    solved.point(Bone.HEAD, (0, 0.1, 0))              # a place in the bone's frame, in the world
    solved.landmark(Landmark(Side.RIGHT, Spot.KNEE))  # a named place of the skin, in the world
    between(a, b, t)                                  # figure.between; another Solved, shared contacts kept
    mirrored(solved)                                  # figure.mirror; left and right changed over
    BODY                                              # figure.body; chains of swept spheres, both sides
    solids(prop, solved)                              # figure.solids; what a prop is made of
    spots(glow, side)                                 # figure.glow; where muscles lie under the skin
"""

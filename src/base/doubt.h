// When is a number doubtful?
#pragma once

namespace thaimemo {

/// Confidence (0–1) below which a number wants a second look.
constexpr double kDoubtful = 0.8;

}  // namespace thaimemo

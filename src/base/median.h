// The usual one of several values.
#pragma once

#include <algorithm>
#include <cstddef>
#include <type_traits>
#include <vector>

namespace thaimemo {

/// The upper of two middle values; `otherwise` where there are none.
template <class T>
T median(std::vector<T> values, std::type_identity_t<T> otherwise) {
  if (values.empty()) return otherwise;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace thaimemo

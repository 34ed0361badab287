#include "eval/align.h"

#include <algorithm>
#include <cstddef>

namespace thaimemo::eval {
namespace {

constexpr double kUnmatched = 0.35;  // rows that differ in more than twice this are not the same row

}  // namespace

std::vector<std::pair<int, int>> align(int truth_rows, int record_rows,
                                       const std::function<double(int, int)>& cost) {
  const std::size_t width = static_cast<std::size_t>(record_rows) + 1;
  std::vector<double> match(static_cast<std::size_t>(truth_rows) * width);
  std::vector<double> best((static_cast<std::size_t>(truth_rows) + 1) * width);
  for (int t = 0; t <= truth_rows; ++t) {
    for (int r = 0; r <= record_rows; ++r) {
      double& here = best[t * width + r];
      if (t == 0 || r == 0) {
        here = (t + r) * kUnmatched;
        continue;
      }
      double& pair = match[(t - 1) * width + r - 1];
      pair = cost(t - 1, r - 1);
      const double apart = std::min(best[(t - 1) * width + r], best[t * width + r - 1]) + kUnmatched;
      here = std::min(apart, best[(t - 1) * width + r - 1] + pair);
    }
  }
  std::vector<std::pair<int, int>> pairs;
  for (int t = truth_rows, r = record_rows; t > 0 || r > 0;) {
    const double here = best[t * width + r];
    if (t > 0 && r > 0 && here == best[(t - 1) * width + r - 1] + match[(t - 1) * width + r - 1]) {
      pairs.emplace_back(--t, --r);
    } else if (t > 0 && (r == 0 || here == best[(t - 1) * width + r] + kUnmatched)) {
      pairs.emplace_back(--t, -1);
    } else {
      pairs.emplace_back(-1, --r);
    }
  }
  std::reverse(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace thaimemo::eval

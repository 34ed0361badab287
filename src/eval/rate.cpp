#include "eval/rate.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <random>

namespace thaimemo::eval {
namespace {

constexpr double kTail = 0.025;  // left out at each end

Share sum(const std::vector<Share>& documents) {
  Share total;
  for (const Share& each : documents) {
    total.part += each.part;
    total.whole += each.whole;
  }
  return total;
}

/// Values of the rate in resamples, ascending; the generator is used as it is, since the standard's
/// distributions differ between libraries.
std::vector<double> resampled(const std::vector<Share>& documents, const Options& options) {
  std::mt19937 dice(options.seed);
  std::vector<double> values;
  for (int i = 0; i < options.resamples; ++i) {
    Share total;
    for (std::size_t drawn = 0; drawn < documents.size(); ++drawn) {
      const Share& each = documents[dice() % documents.size()];
      total.part += each.part;
      total.whole += each.whole;
    }
    if (total.whole > 0) values.push_back(total.part / total.whole);
  }
  std::sort(values.begin(), values.end());
  return values;
}

}  // namespace

Rate rate(const std::vector<Share>& documents, const Options& options) {
  const Share total = sum(documents);
  Rate found{total.part, total.whole, 0, 0};
  if (total.whole <= 0) return found;
  const double unseen = std::min(1.0, 3 / total.whole);
  if (total.part <= 0 || total.part >= total.whole) {
    found.low = total.part <= 0 ? 0 : 1 - unseen;
    found.high = total.part <= 0 ? unseen : 1;
    return found;
  }
  const std::vector<double> values = resampled(documents, options);
  if (values.empty()) return found;
  const auto at = [&values](double share) {
    return values[static_cast<std::size_t>(std::lround(share * static_cast<double>(values.size() - 1)))];
  };
  found.low = at(kTail);
  found.high = at(1 - kTail);
  return found;
}

}  // namespace thaimemo::eval

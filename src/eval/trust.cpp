#include "eval/trust.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>

#include "eval/rate.h"

namespace thaimemo::eval {
namespace {

constexpr std::size_t kBins = 10;
constexpr double kTaken[] = {1, 0.99, 0.98, 0.95, 0.9, 0.8, 0.5};

bool surer(const Judged& one, const Judged& other) { return one.confidence > other.confidence; }

/// Index behind the scores as sure as that at `i`; `scores` are sorted.
std::size_t end_of_ties(const std::vector<Judged>& scores, std::size_t i) {
  const double confidence = scores[i].confidence;
  while (i < scores.size() && scores[i].confidence == confidence) ++i;
  return i;
}

double expected_error(const std::vector<Judged>& sorted) {
  const std::size_t size = std::max<std::size_t>(1, (sorted.size() + kBins - 1) / kBins);
  double error = 0;
  for (std::size_t begin = 0; begin < sorted.size();) {
    const std::size_t end = end_of_ties(sorted, std::min(sorted.size(), begin + size) - 1);
    double gap = 0;
    for (std::size_t i = begin; i < end; ++i) gap += (sorted[i].right ? 1 : 0) - sorted[i].confidence;
    error += std::abs(gap);
    begin = end;
  }
  return sorted.empty() ? 0 : error / static_cast<double>(sorted.size());
}

double separation(const std::vector<Judged>& sorted) {
  double right = 0, wrong = 0, won = 0;  // pairs in which the right one is surer
  for (std::size_t begin = 0; begin < sorted.size();) {
    const std::size_t end = end_of_ties(sorted, begin);
    double rights = 0, wrongs = 0;
    for (std::size_t i = begin; i < end; ++i) ++(sorted[i].right ? rights : wrongs);
    won += wrongs * (right + rights / 2);
    right += rights;
    wrong += wrongs;
    begin = end;
  }
  return right > 0 && wrong > 0 ? won / (right * wrong) : 0.5;
}

Coverage taken(const std::vector<std::vector<Judged>>& documents, double least, const Options& options) {
  std::vector<Share> kept;
  std::vector<Share> wrong;
  for (const auto& scores : documents) {
    Share here{0, static_cast<double>(scores.size())};
    Share bad;
    for (const Judged& each : scores) {
      if (each.confidence < least) continue;
      ++here.part;
      ++bad.whole;
      bad.part += each.right ? 0 : 1;
    }
    kept.push_back(here);
    wrong.push_back(bad);
  }
  return {least, rate(kept, options), rate(wrong, options)};
}

}  // namespace

Calibration calibration(const std::vector<Judged>& scores) {
  std::vector<Judged> sorted = scores;
  std::stable_sort(sorted.begin(), sorted.end(), surer);
  Calibration found;
  found.scores = static_cast<int>(sorted.size());
  found.wrong = static_cast<int>(
      std::count_if(sorted.begin(), sorted.end(), [](const Judged& each) { return !each.right; }));
  found.error = expected_error(sorted);
  found.separation = separation(sorted);
  return found;
}

std::vector<Coverage> risk(const std::vector<std::vector<Judged>>& documents, const Options& options) {
  std::vector<double> confidences;
  for (const auto& scores : documents)
    for (const Judged& each : scores) confidences.push_back(each.confidence);
  std::sort(confidences.begin(), confidences.end(), std::greater<>());
  std::vector<Coverage> rows;
  for (const double share : kTaken) {
    if (confidences.empty()) break;
    const double wanted = std::ceil(share * static_cast<double>(confidences.size()));
    const double least = confidences[static_cast<std::size_t>(std::max(1.0, wanted)) - 1];
    if (rows.empty() || rows.back().least_confidence != least)
      rows.push_back(taken(documents, least, options));
  }
  return rows;
}

}  // namespace thaimemo::eval

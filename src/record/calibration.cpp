#include "record/calibration.h"

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "record/words.h"

namespace thaimemo::record {
namespace {

using Json = nlohmann::json;

Error broken(const std::string& what) {
  return Error(Cause::kEnvironment, "the curves of confidence.json are broken: " + what,
               "make them again with scripts/calibrate, or remove the file");
}

bool is_probability(const Json& json) {
  return json.is_number() && json.get<double>() >= 0 && json.get<double>() <= 1;
}

Curve curve_from(const Json& points, const std::string& name) {
  Curve curve;
  for (const Json& point : points) {
    if (!point.is_array() || point.size() != 2 || !is_probability(point[0]) || !is_probability(point[1]))
      throw broken(name + " holds more than pairs of probabilities");
    const std::pair<double, double> next{point[0].get<double>(), point[1].get<double>()};
    if (!curve.empty() && (next.first <= curve.back().first || next.second < curve.back().second))
      throw broken(name + " falls");
    curve.push_back(next);
  }
  if (curve.empty()) throw broken(name + " is empty");
  return curve;
}

}  // namespace

Calibration calibration_from_json(std::string_view json) {
  const Json all = Json::parse(json, nullptr, false);
  if (!all.is_object() || !all.contains("curves") || !all["curves"].is_object()) throw broken("no curves");
  Calibration calibration;
  for (const auto& [name, points] : all["curves"].items()) {
    const auto status = from_word<Status>(name);
    if (!status || !points.is_array()) throw broken(name + " is no status with points");
    calibration[*status] = curve_from(points, name);
  }
  return calibration;
}

}  // namespace thaimemo::record

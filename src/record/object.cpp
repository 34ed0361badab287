#include "record/object.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "record/json.h"

namespace thaimemo::record {

Object& Object::add(std::string_view name, std::string_view json) {
  members_ += (members_.empty() ? "" : ",") + quoted(name) + ":";
  members_ += json;
  return *this;
}

Object& Object::text(std::string_view name, std::string_view value) { return add(name, quoted(value)); }
Object& Object::number(std::string_view name, std::int64_t value) { return add(name, std::to_string(value)); }
Object& Object::truth(std::string_view name, bool value) { return add(name, value ? "true" : "false"); }
Object& Object::nothing(std::string_view name) { return add(name, "null"); }
Object& Object::object(std::string_view name, const Object& value) { return add(name, value.json()); }

Object& Object::list(std::string_view name, const std::vector<Object>& values) {
  std::string json;
  for (const Object& each : values) json += (json.empty() ? "" : ",") + each.json();
  return add(name, "[" + json + "]");
}

Object& Object::number(std::string_view name, double value, int decimals) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%.*f", decimals, std::isfinite(value) ? value : 0.0);
  return add(name, text.data());
}

}  // namespace thaimemo::record

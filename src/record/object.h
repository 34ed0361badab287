// A flat JSON object on one line, for logs and run files: members in the order in which they are given.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace thaimemo::record {

class Object {
 public:
  Object& text(std::string_view name, std::string_view value);
  Object& number(std::string_view name, std::int64_t value);
  Object& number(std::string_view name, double value, int decimals = 3);
  Object& truth(std::string_view name, bool value);
  Object& nothing(std::string_view name);
  Object& object(std::string_view name, const Object& value);
  Object& list(std::string_view name, const std::vector<Object>& values);

  std::string json() const { return "{" + members_ + "}"; }

 private:
  Object& add(std::string_view name, std::string_view json);
  std::string members_;
};

}  // namespace thaimemo::record

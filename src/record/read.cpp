// JSON → record.
#include <cmath>
#include <nlohmann/json.hpp>

#include "record/json.h"
#include "record/shape.h"
#include "record/words.h"

namespace thaimemo::record {
namespace {

using Json = nlohmann::json;

/// A value of the wrong kind: where, and what was wanted. Becomes an Error with its line number.
struct Misfit {
  std::string at;
  std::string wanted;
};

constexpr double kGreatest = 1e6;  // beyond any score or delta

/// Fills a value from one object. A key that is missing or null leaves its member as it was.
class Reader {
 public:
  Reader(const Json& object, const Json& evidence, std::string at)
      : object_(object), evidence_(evidence), at_(std::move(at)) {
    if (!object_.is_object()) throw Misfit{at_, "an object"};
  }

  template <class T>
  void plain(const char* key, T& value) {
    if (const Json* found = find(key)) take(*found, value, at_ + '/' + key);
  }

  template <class T>
  void field(const char* key, Field<T>& field) {
    plain(key, field.value);
    seek(key, field.evidence);
  }

  void score(const char* key, ScoreField& field) {
    std::optional<double> points;
    plain(key, points);
    if (points) field.value = static_cast<Score>(std::lround(*points * 100));
    seek(key, field.evidence);
  }

  void labelled(const char* key, std::string& value, Evidence& label) {
    plain(key, value);
    std::optional<Evidence> found;
    seek(key, found);
    if (found) label = *found;
  }

  template <class T>
  void object(const char* key, T& value) {
    if (const Json* found = find(key)) read(*found, value, at_ + '/' + key);
  }

  template <class T>
  void list(const char* key, std::vector<T>& values) {
    const std::string at = at_ + '/' + key;
    for (const Json& each : array(key)) {
      const std::size_t index = values.size();
      read(each, values.emplace_back(), at + '/' + std::to_string(index));
    }
  }

  void text(const char* key, std::string& value) { plain(key, value); }
  void page(const char* key, int& page) { plain(key, page); }
  void probability(const char* key, double& value) { plain(key, value); }
  void where_set(const char* key, std::optional<std::string>& value) { plain(key, value); }

  void page_range(const char* key, int& first, int& last) {
    std::vector<int> pages;
    plain(key, pages);
    if (pages.empty()) return;
    first = pages.front();
    last = pages.back();
  }

  void box(const char* key, std::optional<Box>& box) {
    std::vector<int> sides;
    plain(key, sides);
    if (sides.size() == 4) box = Box{sides[0], sides[1], sides[2], sides[3]};
  }

  void pointers(const char* key, std::vector<FieldRef>& fields) {
    for (const Json& each : array(key)) {
      if (!each.is_string()) throw Misfit{at_ + '/' + key, "JSON Pointers"};
      if (const auto field = field_at(each.get_ref<const std::string&>())) fields.push_back(*field);
    }
  }

  void evidence(const char*) {}  // each field has looked up its own

 private:
  const Json* find(const char* key) const {
    const auto found = object_.find(key);
    return found == object_.end() || found->is_null() ? nullptr : &*found;
  }

  const Json& array(const char* key) const {
    static const Json kNone = Json::array();
    const Json* found = find(key);
    if (found != nullptr && !found->is_array()) throw Misfit{at_ + '/' + key, "an array"};
    return found != nullptr ? *found : kNone;
  }

  template <class T>
  void read(const Json& json, T& value, std::string at) const {
    Reader reader(json, evidence_, std::move(at));
    shape(reader, value);
  }

  void seek(const char* key, std::optional<Evidence>& evidence) const {
    const auto found = evidence_.find(at_ + '/' + key);
    if (found != evidence_.end()) read(*found, evidence.emplace(), "/evidence");
  }

  static void take(const Json& json, bool& value, const std::string& at) {
    if (!json.is_boolean()) throw Misfit{at, "true or false"};
    value = json.get<bool>();
  }

  static void take(const Json& json, double& value, const std::string& at) {
    if (!json.is_number() || std::abs(json.get<double>()) > kGreatest) throw Misfit{at, "a number"};
    value = json.get<double>();
  }

  static void take(const Json& json, int& value, const std::string& at) {
    double number = 0;
    take(json, number, at);
    if (number != std::floor(number)) throw Misfit{at, "a whole number"};
    value = static_cast<int>(number);
  }

  static void take(const Json& json, std::string& value, const std::string& at) {
    if (!json.is_string()) throw Misfit{at, "a string"};
    value = json.get<std::string>();
  }

  template <class E>
  requires std::is_enum_v<E>
  static void take(const Json& json, E& value, const std::string& at) {
    std::string name;
    take(json, name, at);
    const auto known = from_word<E>(name);
    if (!known) throw Misfit{at, "one of the schema's words"};
    value = *known;
  }

  template <class T>
  static void take(const Json& json, std::optional<T>& value, const std::string& at) {
    take(json, value.emplace(), at);
  }

  template <class T>
  static void take(const Json& json, std::vector<T>& values, const std::string& at) {
    if (!json.is_array()) throw Misfit{at, "an array"};
    for (const Json& each : json) take(each, values.emplace_back(), at);
  }

  const Json& object_;
  const Json& evidence_;
  std::string at_;
};

Record record_from(const Json& json) {
  static const Json kNone = Json::object();
  const bool has_evidence = json.is_object() && json.contains("evidence") && json["evidence"].is_object();
  Record record;
  Reader reader(json, has_evidence ? json["evidence"] : kNone, "");
  shape(reader, record);
  return record;
}

/// Texts of `sample`.
std::map<std::string, std::string> labels_of(const Json& json) {
  std::map<std::string, std::string> labels;
  const auto sample = json.find("sample");
  if (sample == json.end() || !sample->is_object()) return labels;
  for (const auto& [name, value] : sample->items())
    if (value.is_string()) labels[name] = value.get<std::string>();
  return labels;
}

Labelled labelled_from_line(std::string_view line, int number) {
  const std::string where = "line " + std::to_string(number);
  const Json json = Json::parse(line, nullptr, false);
  if (json.is_discarded()) {
    throw Error(Cause::kInput, where + " is not JSON", "give one record a line (JSON Lines)");
  }
  try {
    return {record_from(json), labels_of(json)};
  } catch (const Misfit& misfit) {
    throw Error(Cause::kInput,
                where + ": " + (misfit.at.empty() ? "/" : misfit.at) + " is not " + misfit.wanted,
                "check the line against models/record.schema.json");
  }
}

}  // namespace

std::vector<Labelled> labelled_from_json_lines(std::string_view lines) {
  std::vector<Labelled> records;
  for (int number = 1; !lines.empty(); ++number) {
    const std::size_t end = lines.find('\n');
    const std::string_view line = lines.substr(0, end);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
      records.push_back(labelled_from_line(line, number));
    }
    lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
  }
  return records;
}

std::vector<Record> from_json_lines(std::string_view lines) {
  std::vector<Record> records;
  for (Labelled& each : labelled_from_json_lines(lines)) records.push_back(std::move(each.record));
  return records;
}

}  // namespace thaimemo::record

// Record → JSON.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "record/json.h"
#include "record/shape.h"
#include "record/words.h"

namespace thaimemo::record {
namespace {

using Json = nlohmann::ordered_json;

/// Invalid UTF-8 becomes U+FFFD instead of an exception.
std::string dump(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

/// Keys are unique by construction; the map's own insertion would search them all each time.
void append(Json& object, std::string key, Json value) {
  object.get_ref<Json::object_t&>().push_back({std::move(key), std::move(value)});
}

/// Four decimals at most: the nearest double to a short decimal prints as that decimal.
Json rounded(double value) {
  if (!std::isfinite(value)) return nullptr;
  return std::round(value * 10000) / 10000;
}

Json plain_value(bool value) { return value; }
Json plain_value(int value) { return value; }
Json plain_value(double value) { return rounded(value); }
Json plain_value(const std::string& value) { return value.empty() ? Json(nullptr) : Json(value); }
Json plain_value(const std::vector<int>& values) { return values; }
Json plain_value(const std::vector<std::string>& values) { return values; }
Json plain_value(const std::vector<std::vector<std::string>>& values) { return values; }

template <class E>
requires std::is_enum_v<E> Json plain_value(E value) { return word(value); }

template <class T>
Json plain_value(const std::optional<T>& value) {
  return value ? plain_value(*value) : Json(nullptr);
}

/// Fills one object; what has evidence adds it, by its pointer, to one object for the whole record.
class Writer {
 public:
  Writer(Json& object, Json& evidence, std::string at)
      : object_(object), evidence_(evidence), at_(std::move(at)) {}

  template <class T>
  void plain(const char* key, const T& value) {
    append(object_, key, plain_value(value));
  }

  template <class T>
  void field(const char* key, const Field<T>& field) {
    gather(key, field.evidence);
    plain(key, field.value);
  }

  void score(const char* key, const ScoreField& field) {
    gather(key, field.evidence);
    append(object_, key, field.value ? Json(*field.value / 100.0) : Json(nullptr));
  }

  void labelled(const char* key, const std::string& value, const Evidence& label) {
    if (label != Evidence{}) gather(key, label);
    plain(key, value);
  }

  template <class T>
  void object(const char* key, const T& value) {
    append(object_, key, written(value, at_ + '/' + key));
  }

  template <class T>
  void list(const char* key, const std::vector<T>& values) {
    Json array = Json::array();
    const std::string base = at_ + '/' + key + '/';
    for (std::size_t i = 0; i < values.size(); ++i)
      array.push_back(written(values[i], base + std::to_string(i)));
    append(object_, key, std::move(array));
  }

  void text(const char* key, const std::string& value) { append(object_, key, value); }
  void page(const char* key, int page) { append(object_, key, page > 0 ? Json(page) : Json(nullptr)); }
  void page_range(const char* key, int first, int last) { append(object_, key, Json::array({first, last})); }

  void box(const char* key, const std::optional<Box>& box) {
    append(object_, key, box ? Json::array({box->left, box->top, box->right, box->bottom}) : Json(nullptr));
  }

  void probability(const char* key, double value) {
    append(object_, key, rounded(value >= 0 ? std::min(value, 1.0) : 0.0));  // NaN counts as 0
  }

  void pointers(const char* key, const std::vector<FieldRef>& fields) {
    Json array = Json::array();
    for (const FieldRef& field : fields) array.push_back(pointer(field));
    append(object_, key, std::move(array));
  }

  void where_set(const char* key, const std::optional<std::string>& value) {
    if (value) append(object_, key, *value);
  }

  void evidence(const char* key) { append(object_, key, std::move(evidence_)); }

 private:
  template <class T>
  Json written(const T& value, std::string at) {
    Json json = Json::object();
    Writer writer(json, evidence_, std::move(at));
    shape(writer, value);
    return json;
  }

  void gather(const char* key, const std::optional<Evidence>& evidence) {
    if (evidence) append(evidence_, at_ + '/' + key, written(*evidence, ""));
  }

  Json& object_;
  Json& evidence_;
  std::string at_;
};

}  // namespace

std::string to_json(const Record& record, bool pretty) {
  Json json = Json::object();
  Json evidence = Json::object();
  append(json, "schema", "thaimemo/record/1");
  Writer writer(json, evidence, "");
  shape(writer, record);
  return dump(json, pretty ? 2 : -1);
}

std::string quoted(std::string_view text) { return dump(Json(text), -1); }

}  // namespace thaimemo::record

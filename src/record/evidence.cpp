#include "record/evidence.h"

#include "record/shape.h"

namespace thaimemo::record {
namespace {

/// Walks a record as the writer does and keeps the evidence only.
class Collector {
 public:
  Collector(std::vector<Proof>& all, std::string at) : all_(all), at_(std::move(at)) {}

  template <class T>
  void field(const char* key, const Field<T>& field) {
    if (field.evidence) all_.push_back({at_ + '/' + key, *field.evidence});
  }
  void score(const char* key, const ScoreField& score) { field(key, score); }
  void labelled(const char* key, const std::string&, const Evidence& label) {
    if (label != Evidence{}) all_.push_back({at_ + '/' + key, label});
  }

  template <class T>
  void object(const char* key, const T& value) {
    Collector inner(all_, at_ + '/' + key);
    shape(inner, value);
  }
  template <class T>
  void list(const char* key, const std::vector<T>& values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      Collector inner(all_, at_ + '/' + key + '/' + std::to_string(i));
      shape(inner, values[i]);
    }
  }

  void plain(const char*, const auto&) {}
  void text(const char*, const std::string&) {}
  void page(const char*, int) {}
  void page_range(const char*, int, int) {}
  void box(const char*, const std::optional<Box>&) {}
  void probability(const char*, double) {}
  void pointers(const char*, const std::vector<FieldRef>&) {}
  void where_set(const char*, const std::optional<std::string>&) {}
  void evidence(const char*) {}

 private:
  std::vector<Proof>& all_;
  std::string at_;
};

}  // namespace

std::vector<Proof> proofs(const Record& record) {
  std::vector<Proof> all;
  Collector collector(all, "");
  shape(collector, record);
  return all;
}

}  // namespace thaimemo::record

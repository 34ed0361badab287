#include "cli/eval_json.h"

#include <cstdint>
#include <vector>

#include "record/object.h"
#include "record/words.h"

namespace thaimemo::cli {
namespace {

using record::Object;
namespace ev = thaimemo::eval;

Object object(const ev::Rate& it) {
  Object json;
  json.number("part", it.part, 0).number("whole", it.whole, 0);
  if (it.whole <= 0) return json.nothing("percent").nothing("low").nothing("high");
  return json.number("percent", 100 * it.value()).number("low", 100 * it.low).number("high", 100 * it.high);
}

Object& count(Object& json, const char* name, int value) {
  return json.number(name, static_cast<std::int64_t>(value));
}

Object object(const ev::FieldResult& it) {
  Object json;
  json.text("field", it.field);
  count(json, "printed", it.count.printed);
  count(json, "found", it.count.found);
  count(json, "right", it.count.right);
  json.object("precision", object(it.precision))
      .object("recall", object(it.recall))
      .object("f1", object(it.f1));
  if (!it.prose || it.count.characters == 0) return json.nothing("cer_percent");
  return json.number("cer_percent",
                     100 * static_cast<double>(it.count.edits) / static_cast<double>(it.count.characters));
}

Object object(const ev::ScoreResult& it) {
  Object json;
  json.text("group", it.group);
  count(json, "printed", it.count.printed);
  count(json, "right", it.count.right);
  count(json, "wrong", it.count.wrong);
  count(json, "missing", it.count.missing);
  count(json, "spurious", it.count.spurious);
  count(json, "invented", it.count.invented);
  return json.object("f1", object(it.f1))
      .object("silent_errors", object(it.silent))
      .object("flagged_right", object(it.flagged_right));
}

Object object(const ev::Slice& it) {
  Object json;
  json.text("label", it.label).text("value", it.value);
  count(json, "papers", it.papers);
  return json.object("ten_right", object(it.ten_right)).object("scores", object(it.scores));
}

Object object(const ev::Coverage& it) {
  Object json;
  json.number("least_confidence", it.least_confidence, 6);
  return json.object("taken", object(it.taken)).object("risk", object(it.wrong));
}

Object object(const ev::Calibration& it) {
  Object json;
  count(json, "scores", it.scores);
  count(json, "wrong", it.wrong);
  return json.number("error", it.error, 6).number("auroc", it.separation, 6);
}

Object object(const ev::Judged& it) {
  Object json;
  return json.text("file", it.file)
      .text("field", it.field)
      .text("status", record::word(it.status))
      .number("confidence", it.confidence, 6)
      .truth("right", it.right);
}

Object object(const ev::Miss& it) {
  Object json;
  return json.text("file", it.file)
      .text("field", it.field)
      .text("truth", it.truth)
      .text("found", it.found)
      .truth("flagged", it.flagged);
}

template <class T>
std::vector<Object> objects(const std::vector<T>& list) {
  std::vector<Object> all;
  all.reserve(list.size());
  for (const T& each : list) all.push_back(object(each));
  return all;
}

}  // namespace

std::string json_of(const ev::Report& report) {
  Object json;
  count(json, "documents", report.documents);
  count(json, "papers", report.papers);
  count(json, "unmatched_papers", report.unmatched_papers);
  count(json, "unmatched_records", report.unmatched_records);
  return json.object("ten_right", object(report.ten_right))
      .list("scores", objects(report.scores))
      .list("fields", objects(report.fields))
      .list("slices", objects(report.slices))
      .list("risk_coverage", objects(report.risk))
      .object("calibration", object(report.calibration))
      .list("judged", objects(report.judged))
      .list("misses", objects(report.misses))
      .json();
}

}  // namespace thaimemo::cli

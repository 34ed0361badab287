// Any text through the rules: drafts come out, scores are scores, evidence stands on a page.
#include "rules/extract.h"

#include <cstdint>
#include <string_view>

#include "expect.h"
#include "markup/read.h"
#include "text/normalize.h"

using namespace thaimemo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const rules::RulePack kPack(THAIMEMO_MODELS_DIR "/ita");
  const DocumentText text = text::normalize(markup::read_markup({reinterpret_cast<const char*>(data), size}));
  const auto drafts = rules::extract(text, kPack);
  expect(!drafts.empty(), "a file gives a record");
  for (const Draft& draft : drafts) {
    for (const Indicator& indicator : draft.record.indicators) {
      expect(indicator.no >= 1 && indicator.no <= 10, "one of ten");
      expect(!indicator.score.value || (*indicator.score.value >= 0 && *indicator.score.value <= 10000),
             "a score");
      expect(indicator.label.page >= 1, "on a page");
    }
    for (const Question& question : draft.record.questions)
      expect(!question.indicator || *question.indicator >= 1, "an indicator or none");
  }
  return 0;
}

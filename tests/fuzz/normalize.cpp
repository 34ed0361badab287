// The normaliser: twice is once, origins lead back into the print, parts of a text are parts of its print.
#include "text/normalize.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "expect.h"
#include "text/fold.h"
#include "text/passage.h"

using namespace thaimemo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  const Text once = text::normalize(Text{.text = input, .raw = input, .origin = {}, .pieces = {}});
  expect(text::normalize(once) == once, "normalising twice is normalising once");
  expect(once.origin.empty() ? once.text == once.raw : once.origin.size() == once.text.size() + 1,
         "an origin for each byte");
  expect(std::is_sorted(once.origin.begin(), once.origin.end()), "origins ascend");
  expect(once.origin.empty() || once.origin.back() == input.size(), "the last origin is the end");
  expect(text::slice(once, 0, once.text.size()).text == once.text, "the whole is a part of itself");
  const Text part = text::slice(once, size / 3, size / 2);
  expect(once.raw.find(part.raw) != std::string::npos, "a part's print is part of the print");
  const text::FoldedText folded = text::fold_with_origin(once.text);
  expect(text::fold(folded.folded) == folded.folded, "folding twice is folding once");
  expect(folded.origin.size() == folded.folded.size() + 1 && folded.origin.back() == once.text.size(),
         "fold origins");
  return 0;
}

// NFC (UAX 15) with the way back to the print.
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/error.h"
#include "text/normal_rules.h"

namespace thaimemo::text {
namespace {

// Unicode's stream-safe limit (UAX 15): longer runs of combining marks mean nothing and cost quadratic time.
Glyphs cap_marks(Glyphs glyphs) {
  constexpr int kMost = 30;
  int run = 0;
  std::erase_if(glyphs, [&run](const Glyph& g) {
    run = g.code < 0x300 || u_getCombiningClass(static_cast<UChar32>(g.code)) == 0 ? 0 : run + 1;
    return run > kMost;
  });
  return glyphs;
}

const icu::Normalizer2& composer() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) throw Error(Cause::kEnvironment, "ICU has no data for NFC", "Reinstall libicu.");
  return *nfc;
}

// Glyphs [begin, end) stand between two normalisation boundaries: compose them for themselves.
void compose(const Glyphs& glyphs, std::size_t begin, std::size_t end, Glyphs& out) {
  icu::UnicodeString run;
  for (std::size_t i = begin; i < end; ++i) run.append(static_cast<UChar32>(glyphs[i].code));
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString composed = composer().normalize(run, status);
  std::size_t from = begin;
  for (std::int32_t i = 0; i < composed.length(); i = composed.moveIndex32(i, 1)) {
    out.push_back({static_cast<char32_t>(composed.char32At(i)), glyphs[from].origin});
    from = std::min(from + 1, end - 1);
  }
}

}  // namespace

Glyphs nfc(Glyphs glyphs) {
  glyphs = cap_marks(std::move(glyphs));
  const icu::Normalizer2& form = composer();
  Glyphs out;
  out.reserve(glyphs.size());
  for (std::size_t i = 0; i < glyphs.size();) {
    std::size_t end = i + 1;
    const auto joins = [&](char32_t c) {
      return c >= 0x300 && !form.hasBoundaryBefore(static_cast<UChar32>(c));
    };
    while (end < glyphs.size() && joins(glyphs[end].code)) ++end;
    if (end == i + 1 && (glyphs[i].code < 0x300 || form.isInert(static_cast<UChar32>(glyphs[i].code)))) {
      out.push_back(glyphs[i]);
    } else {
      compose(glyphs, i, end, out);
    }
    i = end;
  }
  return cap_marks(std::move(out));
}

}  // namespace thaimemo::text

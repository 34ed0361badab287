#include "text/normal_rules.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "text/thai.h"

namespace thaimemo::text {
namespace {

// ---- Characters one by one ----

bool is_invisible(char32_t c) {
  return c == 0x00AD || c == 0x061C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) ||
         c == 0xFEFF || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool is_line_end(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == 0x00A0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c & 0xFFFE) == 0xFFFE; }

Glyphs drop_invisible(Glyphs glyphs) {
  std::erase_if(glyphs, [](const Glyph& g) {
    return is_invisible(g.code) || (is_control(g.code) && !is_line_end(g.code) && g.code != '\t');
  });
  return glyphs;
}

Glyphs plain_spaces(Glyphs glyphs) {
  for (Glyph& g : glyphs) {
    if (is_blank(g.code)) g.code = ' ';
    if (is_line_end(g.code)) g.code = '\n';
  }
  return glyphs;
}

// Old Thai fonts keep shifted signs and footless letters at private code points, and PDFs copy them out
// (U+F700–F71A, the "Windows" layout of Thai TrueType fonts; see HarfBuzz hb-ot-shaper-thai.cc).
constexpr std::array<char16_t, 27> kPrivateThai = {0x0E10, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E48, 0x0E49,
                                                   0x0E4A, 0x0E4B, 0x0E4C, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B,
                                                   0x0E4C, 0x0E0D, 0x0E31, 0x0E4D, 0x0E47, 0x0E48, 0x0E49,
                                                   0x0E4A, 0x0E4B, 0x0E4C, 0x0E38, 0x0E39, 0x0E3A};

Glyphs plain_letters(Glyphs glyphs) {
  char32_t before = 0;
  for (Glyph& g : glyphs) {
    if (g.code >= 0xF700 && g.code < 0xF700 + kPrivateThai.size()) g.code = kPrivateThai[g.code - 0xF700];
    // ๅ belongs behind ฤ and ฦ only; elsewhere somebody typed it for า.
    if (g.code == kLakkhangyao && before != 0x0E24 && before != 0x0E26) g.code = kSaraAa;
    before = g.code;
  }
  return glyphs;
}

Glyphs ascii_digits(Glyphs glyphs) {
  for (Glyph& g : glyphs) {
    if (is_thai_digit(g.code)) g.code = g.code - 0x0E50 + '0';
    if (g.code >= 0xFF10 && g.code <= 0xFF19) g.code = g.code - 0xFF10 + '0';
  }
  return glyphs;
}

// ---- Signs and the letters that carry them ----

bool carries_marks(char32_t c) { return is_consonant(c) || is_mark(c); }

// A tone or nikhahit typed behind its vowel goes before it: นา้ → น้า.
Glyphs marks_before_vowel(Glyphs glyphs) {
  Glyphs out;
  out.reserve(glyphs.size());
  for (const Glyph& g : glyphs) {
    out.push_back(g);
    const std::size_t n = out.size();
    if (n < 3 || !(is_tone(g.code) || g.code == kNikhahit)) continue;
    char32_t& before = out[n - 2].code;
    if ((before == kSaraAa || before == kSaraAm) && carries_marks(out[n - 3].code))
      std::swap(before, out[n - 1].code);
  }
  return out;
}

bool is_foreign_mark(char32_t c) {
  return c >= 0x300 && !is_mark(c) && u_getCombiningClass(static_cast<UChar32>(c)) != 0;
}

// A sign with no letter before it, or one of another script on a Thai letter. One that a blank parts from its
// letter is no orphan (next rule).
Glyphs drop_orphan_marks(Glyphs glyphs) {
  char32_t base = 0;  // last kept character that is no blank
  std::erase_if(glyphs, [&base](const Glyph& g) {
    if (is_mark(g.code) && !carries_marks(base)) return true;
    if (is_thai_letter(base) && is_foreign_mark(g.code)) return true;
    if (g.code != ' ') base = g.code;
    return false;
  });
  return glyphs;
}

// No word begins with a sign or with ะ า ำ, and none ends with เ แ โ ใ ไ: a blank there was never printed.
Glyphs close_syllables(Glyphs glyphs) {
  Glyphs out;
  out.reserve(glyphs.size());
  char32_t base = 0;
  for (const Glyph& g : glyphs) {
    const bool hangs_on = is_mark(g.code) || is_trailing_vowel(g.code);
    const bool after_letter = carries_marks(base) || (g.code == kSaraA && base == kSaraAa);
    if ((hangs_on && after_letter) || (is_consonant(g.code) && is_leading_vowel(base))) {
      while (!out.empty() && out.back().code == ' ') out.pop_back();
    }
    out.push_back(g);
    if (g.code != ' ') base = g.code;
  }
  return out;
}

// Order of signs on one letter: what stands below, then the vowel above, then the tone, then the killer.
int mark_rank(char32_t c) {
  if (c == 0x0E3A) return 0;
  if (c == 0x0E38 || c == 0x0E39) return 1;
  if (is_tone(c)) return 3;
  return c == kThanthakhat || c == 0x0E4E ? 4 : 2;
}

// Puts the signs [from, end) of `out` in order and each once. Positions in the print keep their order.
void order_cluster(Glyphs& out, std::size_t from) {
  std::vector<char32_t> codes;
  for (std::size_t i = from; i < out.size(); ++i) {
    if (std::find(codes.begin(), codes.end(), out[i].code) == codes.end()) codes.push_back(out[i].code);
  }
  std::stable_sort(codes.begin(), codes.end(),
                   [](char32_t a, char32_t b) { return mark_rank(a) < mark_rank(b); });
  out.resize(from + codes.size());
  for (std::size_t i = 0; i < codes.size(); ++i) out[from + i].code = codes[i];
}

Glyphs order_marks(Glyphs glyphs) {
  Glyphs out;
  out.reserve(glyphs.size());
  for (std::size_t i = 0; i < glyphs.size();) {
    if (!is_mark(glyphs[i].code)) {
      out.push_back(glyphs[i++]);
      continue;
    }
    const std::size_t from = out.size();
    while (i < glyphs.size() && is_mark(glyphs[i].code)) out.push_back(glyphs[i++]);
    order_cluster(out, from);
  }
  return out;
}

Glyphs double_e_to_ae(Glyphs glyphs) {
  Glyphs out;
  out.reserve(glyphs.size());
  for (const Glyph& g : glyphs) {
    if (g.code == kSaraE && !out.empty() && out.back().code == kSaraE) {
      out.back().code = kSaraAe;
    } else {
      out.push_back(g);
    }
  }
  return out;
}

// ◌ํ + า → ำ, a tone between them or not; a nikhahit before a ready ำ is the same one twice.
Glyphs compose_sara_am(Glyphs glyphs) {
  Glyphs out;
  out.reserve(glyphs.size());
  for (const Glyph& g : glyphs) {
    const std::size_t n = out.size();
    const bool tone = n >= 1 && is_tone(out[n - 1].code);
    const std::size_t at = tone ? n - 2 : n - 1;
    if ((g.code != kSaraAa && g.code != kSaraAm) || at >= n || out[at].code != kNikhahit) {
      out.push_back(g);
      continue;
    }
    if (tone) out[at].code = out[n - 1].code;
    out.back().code = kSaraAm;
  }
  return out;
}

// ---- Blanks ----

Glyphs single_blanks(Glyphs glyphs) {
  Glyphs out;
  out.reserve(glyphs.size());
  for (const Glyph& g : glyphs) {
    if (g.code == ' ' && (out.empty() || out.back().code == ' ' || out.back().code == '\n')) continue;
    if (g.code == '\n') {
      while (!out.empty() && out.back().code == ' ') out.pop_back();
      if (out.empty() || out.back().code == '\n') continue;
    }
    out.push_back(g);
  }
  while (!out.empty() && (out.back().code == ' ' || out.back().code == '\n')) out.pop_back();
  return out;
}

constexpr NormalRule kRules[] = {
    {"invisible characters out", drop_invisible},
    {"plain spaces and line ends", plain_spaces},
    {"NFC", nfc},
    {"private and mistaken letters", plain_letters},
    {"marks before their vowel", marks_before_vowel},
    {"orphan marks out", drop_orphan_marks},
    {"blanks inside a syllable out", close_syllables},
    {"order of marks, each once", order_marks},
    {"เเ to แ", double_e_to_ae},
    {"nikhahit and า to ำ", compose_sara_am},
    {"single blanks", single_blanks},
    {"blanks inside a word out", join_split_words},
    {"ASCII digits", ascii_digits},
    {"NFC of what has come together", nfc},
};

}  // namespace

std::span<const NormalRule> normal_rules() { return kRules; }

}  // namespace thaimemo::text

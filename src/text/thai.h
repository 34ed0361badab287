// What each Thai code point is. Internal to text/.
#pragma once

namespace thaimemo::text {

constexpr char32_t kSaraA = 0x0E30;        // ะ
constexpr char32_t kSaraAa = 0x0E32;       // า
constexpr char32_t kSaraAm = 0x0E33;       // ำ
constexpr char32_t kSaraE = 0x0E40;        // เ
constexpr char32_t kSaraAe = 0x0E41;       // แ
constexpr char32_t kLakkhangyao = 0x0E45;  // ๅ
constexpr char32_t kThanthakhat = 0x0E4C;  // ◌์
constexpr char32_t kNikhahit = 0x0E4D;     // ◌ํ

constexpr bool is_consonant(char32_t c) { return c >= 0x0E01 && c <= 0x0E2E; }
constexpr bool is_leading_vowel(char32_t c) { return c >= 0x0E40 && c <= 0x0E44; }
constexpr bool is_tone(char32_t c) { return c >= 0x0E48 && c <= 0x0E4B; }

/// A sign above or below a consonant.
constexpr bool is_mark(char32_t c) {
  return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A) || (c >= 0x0E47 && c <= 0x0E4E);
}

/// ะ า ำ: vowels that stand behind a consonant and never begin a word.
constexpr bool is_trailing_vowel(char32_t c) { return c == kSaraA || c == kSaraAa || c == kSaraAm; }

constexpr bool is_thai_digit(char32_t c) { return c >= 0x0E50 && c <= 0x0E59; }

/// What words are spelled with: no digits, no ๆ, ฯ or ฿.
constexpr bool is_thai_letter(char32_t c) {
  return is_consonant(c) || (c >= 0x0E30 && c <= 0x0E3A) || (c >= 0x0E40 && c <= 0x0E45) ||
         (c >= 0x0E47 && c <= 0x0E4E);
}

}  // namespace thaimemo::text

#include "rules/address.h"

#include <algorithm>
#include <deque>
#include <map>
#include <utility>

#include "text/fold.h"
#include "text/line_ends.h"
#include "text/misread.h"
#include "text/passage.h"

namespace thaimemo::rules {
namespace {

// The one name that differs from the print in a letter of four, signs counted; short names keep too little
// for less.
std::optional<std::string> nearest_province(std::string_view printed, const PackData& pack) {
  const Label* best = nullptr;
  int least = 99;
  bool tie = false;
  for (const Label& province : pack.provinces) {
    const int limit = std::max(1, static_cast<int>(province.text.size() / 12));
    const int distance = text::edit_distance(province.text, printed, limit);
    if (distance > limit || distance > least) continue;
    tie = distance == least;
    least = distance;
    best = &province;
  }
  return best == nullptr || tie ? std::nullopt : std::optional(best->text);
}

struct Address {
  Hit hit;
  std::string province;
  Range printed;    // the province
  std::string key;  // all its words
};

// The words "จังหวัดลำปาง", the first of them misread: where the province begins, and which it is.
struct Split {
  std::size_t at = 0;
  std::string province;
};

std::optional<Split> split_province(std::string_view words, const PackData& pack) {
  constexpr int kLimit = 5;  // half letters that the word for it may have lost
  static const std::string kWord = "จังหวัด";
  std::optional<Split> best;
  int least = kLimit + 1;
  for (std::size_t at = 6; at < words.size() && at <= 2 * kWord.size(); ++at) {
    if ((words[at] & 0xC0) == 0x80) continue;
    const int cost = text::misreading_cost(kWord, words.substr(0, at));
    if (cost >= least) continue;
    if (auto known = known_province(words.substr(at), pack))
      best = Split{at, std::move(*known)}, least = cost;
  }
  return best;
}

void add_address(Hit hit, Range province, std::optional<std::string> known, std::vector<Address>& addresses) {
  const auto district = hit.group("district");
  if (!known || !district) return;
  const std::string key = std::string(hit.text(*district)) + "|" + *known;
  addresses.push_back({std::move(hit), std::move(*known), province, key});
}

/// Two paragraphs read as one.
struct Joined {
  Text text;
  Reading reading;  // of `text`
};

// An address whose district ends a paragraph goes on in the next, as in a title of several lines.
std::optional<Text> broken_address(const Paper& paper, std::size_t i) {
  constexpr std::size_t kReach = 90;  // bytes: a district with the word for it
  static const std::string kWord = "อำเภอ";
  if (i + 1 >= paper.end || paper[i].paragraph == nullptr || paper[i + 1].paragraph == nullptr)
    return std::nullopt;
  const std::string_view text = paper[i].reading.text;
  const std::size_t word = text.rfind(kWord);
  if (word == std::string_view::npos || text.size() - word > kReach) return std::nullopt;
  const Text &first = paper[i].paragraph->text, &second = paper[i + 1].paragraph->text;
  return text::join({first, second}, text::line_joint(first.text, second.text));
}

/// The addresses that a paper prints; `joined` keeps what some of them stand in.
std::vector<Address> find_addresses(const Paper& paper, const Head& head, std::deque<Joined>& joined) {
  const PackData& pack = *paper.pack;
  std::vector<Address> addresses;
  const auto find_in = [&](const Reading& reading) {
    const std::size_t before = addresses.size();
    for (Hit& hit : find_hits(reading, pack, "address")) {
      const auto province = hit.group("province");
      if (province) add_address(hit, *province, known_province(hit.text(*province), pack), addresses);
    }
    if (addresses.size() > before) return;
    for (Hit& hit : find_hits(reading, pack, "address.near")) {
      const Range rest = hit.group("rest").value_or(hit.all());
      if (auto split = split_province(hit.text(rest), pack))
        add_address(hit, {rest.begin + split->at, rest.end}, std::move(split->province), addresses);
    }
  };
  if (head.agency) find_in(head.reading);  // its lines joined
  each_reading(paper, [&](std::size_t i, const Reading& reading) {
    const std::size_t before = addresses.size();
    find_in(reading);
    if (addresses.size() > before) return;
    if (auto text = broken_address(paper, i)) {
      Joined& whole = joined.emplace_back(Joined{std::move(*text), {}});
      whole.reading = read(whole.text, reading.page, pack);
      find_in(whole.reading);
    }
  });
  return addresses;
}

// The letters of a name; nothing where a blank parts it from words of another kind, or it does not begin as a
// word.
bool is_place(std::string_view name, const PackData& pack) {
  constexpr std::size_t kShortest = 6;  // bytes: two letters
  constexpr std::size_t kLongest = 90;
  if (name.size() < kShortest || name.size() > kLongest) return false;
  return says(pack, "place", name);
}

// "ตำดลโคก ไผ่" before the district: the word for it misread, or a blank inside the name.
TextField subdistrict_before(const Reading& reading, std::size_t district, const PackData& pack) {
  constexpr int kLimit = 2;            // half letters that the word may have lost
  constexpr std::size_t kReach = 120;  // bytes
  constexpr std::size_t kLetter = 3;   // bytes
  static const std::string kWord = "ตำบล";
  const std::string_view before = std::string_view(reading.text).substr(0, district);
  const std::size_t line = before.rfind('\n') + 1;
  int least = kLimit + 1;
  Range best;
  for (std::size_t at = std::max(line, before.size() - std::min(before.size(), kReach)); at < before.size();
       ++at) {
    if (at > line && before[at - 1] != ' ') continue;
    for (std::size_t cut = 2 * kLetter; cut <= kWord.size() + kLetter && at + cut < before.size();
         cut += kLetter) {
      const int cost = text::misreading_cost(kWord, before.substr(at, cut));
      if (cost < least && is_place(before.substr(at + cut), pack))
        least = cost, best = {at + cut, before.size()};
    }
  }
  TextField field = best.empty() ? TextField{} : text_field(reading, best);
  if (field.value) std::erase(*field.value, ' ');
  return field;
}

}  // namespace

std::optional<std::string> known_province(std::string_view printed, const PackData& pack) {
  const text::NearText skeleton(text::fold(printed));
  const Label* best = nullptr;
  int best_weight = 0;
  for (const Label& province : pack.provinces) {
    const int limit = province.letters < 5 ? 0 : province.letters < 9 ? 1 : 2;
    for (const auto& near : skeleton.find(province.near, limit)) {
      const int weighed = province.letters - 2 * near.distance;
      if (near.begin == 0 && weighed > best_weight) best = &province, best_weight = weighed;
    }
  }
  return best == nullptr ? nearest_province(printed, pack) : std::optional(best->text);
}

bool is_province(std::string_view words, const PackData& pack) {
  return std::any_of(pack.provinces.begin(), pack.provinces.end(),
                     [&](const Label& province) { return province.text == words; });
}

void read_address(const Paper& paper, const Head& head, Agency& agency) {
  std::deque<Joined> joined;
  const std::vector<Address> addresses = find_addresses(paper, head, joined);
  std::map<std::string, int> counts;
  for (const Address& address : addresses) ++counts[address.key];
  const Address* best = nullptr;
  for (const Address& address : addresses) {
    if (best == nullptr || counts[address.key] > counts[best->key]) best = &address;
  }
  if (best == nullptr) return;
  const Reading& reading = *best->hit.reading;
  agency.district = text_field(reading, *best->hit.group("district"));
  agency.province = {best->province, evidence(reading, best->printed)};
  for (const Address& address : addresses) {  // the first that names one
    const auto subdistrict = address.key == best->key ? address.hit.group("subdistrict") : std::nullopt;
    if (!subdistrict) continue;
    agency.subdistrict = text_field(*address.hit.reading, *subdistrict);
    return;
  }
  agency.subdistrict = subdistrict_before(reading, best->hit.all().begin, *paper.pack);
}

void read_province(const Reading& reading, const AgencyKind& kind, Range printed_place,
                   const std::string& place, const PackData& pack, Agency& agency) {
  static const std::string kWord = "จังหวัด";
  if (kind.type == "other" && kind.full.ends_with(kWord) && is_province(place, pack)) {
    agency.province = {place, evidence(reading, printed_place)};
    return;
  }
  const std::size_t line = std::min(reading.text.find('\n', printed_place.end), reading.text.size());
  const std::string behind = reading.text.substr(printed_place.end, line - printed_place.end);
  for (const Rule& rule : pack.rules_for("address.province")) {
    const auto match = search(rule, behind);
    const auto province = match ? named(rule, *match, "province") : std::nullopt;
    if (!province || behind.find_first_not_of(" ,(") != match->all().begin) continue;
    const auto known = known_province(behind.substr(province->begin, province->end - province->begin), pack);
    const Range printed{printed_place.end + province->begin, printed_place.end + province->end};
    if (known) agency.province = {*known, evidence(reading, printed)};
    return;
  }
}

}  // namespace thaimemo::rules

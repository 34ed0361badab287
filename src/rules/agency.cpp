#include "rules/agency.h"

#include <algorithm>
#include <map>

#include "rules/address.h"
#include "rules/agency_other.h"
#include "text/find_word.h"
#include "text/misread.h"

namespace thaimemo::rules {
namespace {

constexpr int kHeadWeight = 20;  // a name beside ส่วนราชการ against one in running text
constexpr int kOtherWeight =
    3;  // local governments name themselves fully; schools and hospitals are also mentioned
constexpr std::size_t kLetterBytes = 3;    // of a Thai letter
constexpr std::size_t kShortestPlace = 6;  // bytes: two letters
constexpr std::size_t kShortName = 45;     // bytes: fifteen letters
constexpr std::size_t kLongestPlace = 90;  // bytes

constexpr std::string_view kProvince = "จังหวัด";  // an agency of the whole of one is named by it

// A kind's word with what runs on behind it.
struct Mention {
  const AgencyKind* kind = nullptr;
  const Reading* reading = nullptr;
  Range prefix;
  Range place;  // up to the first blank
  bool in_head = false;
  std::string name = {};  // the place, where it is not as printed
};

bool is_thai(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && text[at] == '\xE0' && (text[at + 1] == '\xB8' || text[at + 1] == '\xB9');
}

bool is_word_sign(std::string_view text, std::size_t at) {  // no digits, no ฯ, ๆ, ฿
  const std::string_view c = text.substr(at, 3);
  return is_thai(text, at) && !(c >= "๐" && c <= "๙") && c != "ฯ" && c != "ๆ" && c != "฿";
}

Range place_after(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  std::size_t end = at;
  while (is_word_sign(text, end)) end += 3;
  return {at, end};
}

struct KindWord {
  const AgencyKind* kind = nullptr;
  std::string_view word;
};

// The words of all kinds, the longest first: มหาวิทยาลัย is no วิทยาลัย.
std::vector<KindWord> kind_words(const PackData& pack) {
  std::vector<KindWord> words;
  for (const AgencyKind& kind : pack.kinds) {
    for (const std::string& prefix : kind.prefixes) words.push_back({&kind, prefix});
  }
  std::stable_sort(words.begin(), words.end(),
                   [](const KindWord& a, const KindWord& b) { return a.word.size() > b.word.size(); });
  return words;
}

void add_mentions(const Reading& reading, bool in_head, const std::vector<KindWord>& words,
                  std::vector<Mention>& mentions) {
  const std::string_view text(reading.text);
  std::vector<bool> taken(text.size(), false);
  for (const auto& [kind, word] : words) {
    for (std::size_t at = 0; (at = text::find_word(text, word, at)) != std::string_view::npos;
         at += word.size()) {
      const Range range{at, at + word.size()};
      if (taken[range.begin] || taken[range.end - 1]) continue;
      std::fill_n(taken.begin() + static_cast<std::ptrdiff_t>(range.begin), word.size(), true);
      const Range place = place_after(text, range.end);
      if (place.end - place.begin >= kShortestPlace)
        mentions.push_back({kind, &reading, range, place, in_head});
    }
  }
}

std::string place_text(const Mention& mention) {
  if (!mention.name.empty()) return mention.name;
  const Range printed = mention.reading->back(mention.place);
  return tidy(
      std::string_view(mention.reading->source->text).substr(printed.begin, printed.end - printed.begin));
}

std::string cut_at_stop(const std::string& place, const PackData& pack) {
  std::size_t end = place.size();
  for (const std::string& stop : pack.name_stops) {
    const std::size_t at = place.find(stop, kShortestPlace);
    end = std::min(end, at);
  }
  return place.substr(0, end);
}

// An address may have run into the name with its first letter lost.
void cut_at_address(Mention& mention, const PackData& pack) {
  const std::string place = place_text(mention);
  std::size_t end = place.size();
  for (const std::string& stop : pack.address_stops) end = std::min(end, place.find(stop, kShortestPlace));
  if (end < place.size()) mention.name = place.substr(0, end);
}

// The letters from a mention's place on, blanks left out.
std::string run_from(const Mention& mention) {
  const std::string_view text = mention.reading->text;
  std::size_t end = mention.place.begin;
  while (end < text.size() && (text[end] == ' ' || is_word_sign(text, end))) end += text[end] == ' ' ? 1 : 3;
  std::string run(text.substr(mention.place.begin, end - mention.place.begin));
  std::erase(run, ' ');
  return run;
}

// A name that a blank parts in the head and that stands whole elsewhere.
void join_parted(Mention& head, const std::vector<Mention>& others, const PackData& pack) {
  const std::string first = place_text(head);
  const std::string run = run_from(head);
  std::string longest = first;
  for (const Mention& other : others) {
    const std::string name = cut_at_stop(place_text(other), pack);
    if (other.kind == head.kind && name.size() > longest.size() && run.starts_with(name)) longest = name;
  }
  if (longest != first && longest.starts_with(first)) head.name = longest;
}

using Name = std::pair<const AgencyKind*, std::string>;

int weight(const Mention& mention) {
  return (mention.in_head ? kHeadWeight : 1) * (mention.kind->type == "other" ? 1 : kOtherWeight);
}

// How often each spelling stands for itself, then whose running text begins with it.
std::map<Name, int> count(const std::vector<Mention>& mentions, const PackData& pack) {
  std::map<Name, int> counts;
  std::map<Name, int> repeats;
  for (const Mention& mention : mentions) ++repeats[{mention.kind, place_text(mention)}];
  std::vector<const Mention*> running;
  for (const Mention& mention : mentions) {
    const std::string place = place_text(mention);
    // A blank ends a name in the head; elsewhere a short run that comes again is one though it holds a stop
    // word.
    const bool itself = mention.in_head || (place.size() <= kShortName && repeats[{mention.kind, place}] > 1);
    if (place.size() <= kLongestPlace && (itself || cut_at_stop(place, pack) == place)) {
      counts[{mention.kind, place}] += weight(mention);
    } else {
      running.push_back(&mention);
    }
  }
  const std::map<Name, int> whole = counts;
  for (const Mention* mention : running) {
    const std::string place = place_text(*mention);
    auto longest = whole.end();
    for (std::size_t size = std::min(place.size(), kLongestPlace); size > 0 && longest == whole.end(); --size)
      longest = whole.find({mention->kind, place.substr(0, size)});
    const std::string cut = cut_at_stop(place, pack);
    if (longest != whole.end()) {
      counts[longest->first] += weight(*mention);
    } else if (cut.size() <= kLongestPlace) {
      counts[{mention->kind, cut}] += weight(*mention);
    }
  }
  return counts;
}

// The commonest, of equals the one that is mentioned first.
const Mention* commonest(const std::vector<Mention>& mentions, const PackData& pack, std::string& place) {
  const auto counts = count(mentions, pack);
  const Mention* best = nullptr;
  int most = 0;
  for (const Mention& mention : mentions) {
    for (const std::string& candidate : {place_text(mention), cut_at_stop(place_text(mention), pack)}) {
      const auto found = counts.find({mention.kind, candidate});
      if (found == counts.end() || found->second <= most) continue;
      most = found->second;
      best = &mention;
      place = candidate;
    }
  }
  return best;
}

// A name is misread where the paper has one near it several times and its own hardly ever: that one is meant,
// and stands there as it is printed, blanks left out.
std::string as_elsewhere(const Mention& mention, const std::string& place, std::vector<Mention> mentions,
                         const PackData& pack) {
  constexpr int kOften = 3;           // times as often …
  constexpr int kTwice = 2;           // … or so often where the text never has its own
  constexpr int kLettersPerHalf = 3;  // half letters that may be wrong: one for so many
  std::erase_if(mentions, [](const Mention& m) { return m.in_head; });
  const std::map<Name, int> counts = count(mentions, pack);
  const auto times = [&](const std::string& name) {
    const auto found = counts.find({mention.kind, name});
    return found == counts.end() ? 0 : found->second / (mention.kind->type == "other" ? 1 : kOtherWeight);
  };
  const std::string run = run_from(mention);
  std::string best = place;
  for (const auto& [name, weight] : counts) {
    const int often = times(name.second);
    if (name.first != mention.kind || often < std::max(kTwice, kOften * times(best))) continue;
    const int cost = std::min(text::misreading_cost(name.second, place),
                              text::misreading_cost(name.second, run.substr(0, name.second.size())));
    if (cost * kLettersPerHalf <= static_cast<int>(name.second.size() / kLetterBytes)) best = name.second;
  }
  return best;
}

// The first mention that has a name so.
const Mention& spelled(const std::vector<Mention>& mentions, const Mention& otherwise,
                       const std::string& name) {
  const auto found = std::find_if(mentions.begin(), mentions.end(), [&](const Mention& m) {
    return m.kind == otherwise.kind && !m.in_head && m.name.empty() && place_text(m).starts_with(name);
  });
  return found == mentions.end() ? otherwise : *found;
}

// The name within the head's line, so that what stands before it is the unit.
const Mention* in_head(const std::vector<Mention>& mentions) {
  const auto found =
      std::find_if(mentions.begin(), mentions.end(), [](const Mention& m) { return m.in_head; });
  return found == mentions.end() ? nullptr : &*found;
}

TextField read_unit(const Head& head, const Mention* name, const PackData& pack) {
  if (!head.agency) return head.unit;
  Range unit = *head.agency;
  if (name != nullptr && name->prefix.begin >= unit.begin && name->prefix.end <= unit.end) {
    const Range before{unit.begin, name->prefix.begin};
    const Range after{name->place.end, unit.end};
    unit = text_field(head.reading, before).value ? before : after;
  }
  const std::string text = head.reading.text.substr(0, unit.end);
  for (const Rule& rule : pack.rules_for("unit.end")) {
    if (const auto match = search(rule, text, unit.begin)) unit.end = std::min(unit.end, match->all().begin);
  }
  return text_field(head.reading, {unit.begin, std::max(unit.begin, unit.end)});
}

std::vector<Mention> find_mentions(const Paper& paper, const Head& head) {
  const PackData& pack = *paper.pack;
  const std::vector<KindWord> words = kind_words(pack);
  std::vector<Mention> mentions;
  if (head.agency) {
    add_mentions(head.reading, true, words, mentions);
    std::erase_if(mentions, [&](const Mention& m) {
      return m.prefix.begin < head.agency->begin || m.prefix.end > head.agency->end;
    });
  }
  each_reading(paper,
               [&](std::size_t, const Reading& reading) { add_mentions(reading, false, words, mentions); });
  for (Mention& mention : mentions) cut_at_address(mention, pack);
  for (std::size_t i = 0; i < mentions.size() && mentions[i].in_head; ++i)
    join_parted(mentions[i], mentions, pack);
  return mentions;
}

// An agency of no known kind, where the paper says who writes it and no known kind stands there.
std::optional<OtherAgency> find_other(const Paper& paper, const Head& head,
                                      const std::vector<Mention>& mentions) {
  if (in_head(mentions) != nullptr) return std::nullopt;
  if (head.agency) return other_in_head(head, *paper.pack);
  const bool named = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
    return stands_on_top(paper, *m.reading, m.prefix.begin);
  });
  return named ? std::nullopt : other_on_top(paper);
}

Issuer read_other_issuer(const Paper& paper, const Head& head, const OtherAgency& other) {
  const Reading& reading = *other.reading;
  Issuer issuer;
  issuer.agency.name = text_field(reading, other.name);
  issuer.agency.type = {"other", evidence(reading, other.name)};
  const Mention name{nullptr, &reading, {other.name.begin, other.name.begin}, other.name, true};
  issuer.unit = read_unit(head, &name, *paper.pack);
  read_address(paper, head, issuer.agency);
  if (other.province && !issuer.agency.province.value)
    issuer.agency.province = text_field(reading, *other.province);
  return issuer;
}

}  // namespace

Issuer read_issuer(const Paper& paper, const Head& head) {
  const PackData& pack = *paper.pack;
  const std::vector<Mention> mentions = find_mentions(paper, head);
  if (const auto other = find_other(paper, head, mentions)) return read_other_issuer(paper, head, *other);
  Issuer issuer;
  std::string& place = issuer.place;
  const Mention* best = commonest(mentions, pack, place);
  if (best != nullptr) {
    const std::string meant = as_elsewhere(*best, place, mentions, pack);
    if (meant != place) best = &spelled(mentions, *best, meant), place = meant;
    const std::size_t printed = place_text(*best).size();
    const std::size_t extra = printed - std::min(printed, place.size());
    if (best->kind->full.ends_with(kProvince)) place = known_province(place, pack).value_or(place);
    issuer.agency.name = {best->kind->full + place,
                          evidence(*best->reading, {best->prefix.begin, best->place.end - extra})};
    issuer.agency.type = {best->kind->type, evidence(*best->reading, best->prefix)};
  }
  issuer.unit = read_unit(head, in_head(mentions), pack);
  read_address(paper, head, issuer.agency);
  if (best != nullptr && !issuer.agency.province.value)
    read_province(*best->reading, *best->kind, best->place, place, pack, issuer.agency);
  return issuer;
}

}  // namespace thaimemo::rules

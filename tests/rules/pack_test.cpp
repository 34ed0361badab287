// Packs that load, and packs that say what is wrong with them.
#include "base/error.h"
#include "paper.h"
#include "rules/explain.h"
#include "rules/pack_data.h"
#include "rules/packs.h"

using namespace thaimemo;
namespace fs = std::filesystem;

namespace {

// A copy of the ITA pack with one file more.
struct Broken {
  explicit Broken(const std::string& text) : dir(fs::temp_directory_path() / "thaimemo_pack_test") {
    fs::remove_all(dir);
    fs::copy(fs::path(THAIMEMO_MODELS_DIR) / "ita", dir);
    std::ofstream(dir / "zz.toml") << text;
  }
  ~Broken() { fs::remove_all(dir); }
  fs::path dir;
};

std::string complaint(const std::string& text) {
  const Broken broken(text);
  try {
    rules::RulePack(broken.dir).check();
  } catch (const Error& error) {
    CHECK(error.cause == Cause::kEnvironment);
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("the ITA pack loads whole") {
  const Scheme& scheme = papers::pack().scheme();
  CHECK(scheme.indicators.size() == 10);
  CHECK(scheme.weight_iit + scheme.weight_eit + scheme.weight_oit == 100);
  CHECK(scheme.scales.size() == 2);
  CHECK(scheme.scales[0].levels.front().at_least == 9500);
  CHECK(rules::lint(fs::path(THAIMEMO_MODELS_DIR) / "ita").empty());
}

TEST_CASE("a broken pack names rule, file, line and reason") {
  CHECK(complaint("[[rule]]\nuse = \"x\"\npattern = '('\nexamples = [\"a\"]\n") ==
        "zz.toml:3: rule \"x\": pattern does not compile: missing ): (");
  CHECK(complaint("[[rule]]\nuse = \"x\"\npattern = 'a'\nexamples = [\"b\"]\n") ==
        "zz.toml:1: rule \"x\" does not match its example \"b\"");
  CHECK(complaint("[[rule]]\nuse = \"x\"\nneeds = [\"b\"]\npattern = 'a'\nexamples = [\"a\"]\n") ==
        "zz.toml:1: rule \"x\" does not match its example \"a\"");
  CHECK(complaint("[[rule]]\nuse = \"x\"\npattern = 'a'\n") == "zz.toml:1: rule \"x\" has no examples");
  CHECK(complaint("[[rule]]\nuse = \"x\"\npatern = 'a'\nexamples = [\"a\"]\n") ==
        "zz.toml:3: unknown key \"patern\"");
  CHECK(complaint("[[colum]]\nfield = \"x\"\n").find("zz.toml:1: unknown key \"colum\"") == 0);
  CHECK(complaint("[[indicator]]\nno = \"1\"\n").find("zz.toml:2: \"no\" must be a whole number") == 0);
  CHECK(complaint("[[indicator]]\nno = 11\nname = \"x\"\ninstrument = \"XIT\"\n")
            .find("zz.toml:1: \"instrument\" must be") == 0);
  CHECK(complaint("x = [").find("zz.toml:1: ") == 0);
}

TEST_CASE("a missing pack says so") {
  CHECK_THROWS_AS(rules::RulePack("/nowhere/at/all"), Error);
  CHECK_THROWS_AS(rules::lint("/nowhere/at/all"), Error);
}

TEST_CASE("a pack extends another: its own files instead of the other's, its own topic, and no chains") {
  const fs::path models = fs::temp_directory_path() / "thaimemo_shelf_test";
  fs::remove_all(models);
  fs::create_directories(models / "more");
  fs::copy(fs::path(THAIMEMO_MODELS_DIR) / "ita", models / "ita");
  std::ofstream(models / "more" / "pack.toml") << "[pack]\nextends = \"ita\"\n";
  std::ofstream(models / "more" / "topic.toml")
      << "[[rule]]\nuse = \"topic\"\npattern = 'ปลานิล'\nexamples = [\"ปลานิล\"]\n";
  std::ofstream(models / "more" / "vocabulary.toml") << "[vocabulary]\nwords = []\n";
  const rules::PackShelf shelf(models);
  const auto pack_for = [&](const std::string& text) {
    return shelf.for_document(markup::read_markup(text)).data().extends;
  };
  CHECK(pack_for("บ่อปลานิล"));
  CHECK_FALSE(pack_for("การประเมิน ITA"));
  CHECK_FALSE(pack_for(""));
  const rules::PackData& more = shelf.for_document(markup::read_markup("ปลานิล")).data();
  CHECK(more.indicators.size() == 10);
  CHECK(more.vocabulary.size() < papers::pack().data().vocabulary.size());
  CHECK(rules::lint(models / "more").empty());
  std::ofstream(models / "ita" / "pack.toml") << "[pack]\nextends = \"more\"\n";
  CHECK_THROWS_AS(rules::RulePack(models / "more"), Error);
  std::ofstream(models / "more" / "pack.toml") << "[pack]\nextends = \"../ita\"\n";
  CHECK_THROWS_AS(rules::RulePack(models / "more"), Error);
  fs::remove_all(models);
  CHECK_THROWS_AS(rules::PackShelf(models), Error);
}

TEST_CASE("lint finds what loads and is doubtful") {
  const auto doubts = [](const std::string& text) { return rules::lint(Broken(text).dir); };
  const auto ascii = doubts("[[rule]]\nuse = \"x\"\npattern = 'ที่\\bเรื่อง|a'\nexamples = [\"a\"]\n");
  REQUIRE(ascii.size() == 1);
  CHECK(ascii[0].find("zz.toml:1: rule \"x\": \\b is ASCII only") == 0);
  const auto twice = doubts("[[column]]\nfield = \"x\"\nheadings = [\"ผู้รับผิดชอบ\"]\n");
  REQUIRE(twice.size() == 1);
  CHECK(twice[0].find("ผู้รับผิดชอบ") != std::string::npos);
  const auto overlap = doubts(
      "[[rule]]\nuse = \"x\"\npattern = 'a+'\nexamples = [\"aa\"]\n[[rule]]\nuse = \"x\"\npattern = "
      "'a*'\nexamples = "
      "[\"aa\"]\n");
  REQUIRE(overlap.size() == 1);
  CHECK(overlap[0].find("zz.toml:5") == 0);
}

TEST_CASE("looking changes nothing, and says what was read and what was ruled out") {
  const std::string paper =
      "ผลกาประเมิน ITA ปี 2568\n\nหน่วยงานต้องได้คะแนนรวม 85 คะแนนขึ้นไป และได้คะแนนรวม 90.10 คะแนน\n";
  const auto document = text::normalize(markup::read_markup(paper));
  const auto before = rules::extract(document, papers::pack());
  const auto all = rules::explain(document, papers::pack());
  CHECK(rules::extract(document, papers::pack()) == before);
  const auto any = [&](rules::Verdict verdict, const std::string& rule, const std::string& part) {
    return std::any_of(all.begin(), all.end(), [&](const rules::Explanation& e) {
      return e.verdict == verdict && e.rule == rule && e.read_as.find(part) != std::string::npos;
    });
  };
  CHECK(any(rules::Verdict::kMatched, "overall", "90.10"));
  CHECK(any(rules::Verdict::kRuledOut, "overall", "85"));
  CHECK(any(rules::Verdict::kSpelled, "vocabulary", "ผลการประเมิน"));
  for (const auto& e : all) CHECK((e.verdict == rules::Verdict::kSpelled || e.line > 0));
}

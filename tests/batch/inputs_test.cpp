#include "batch/inputs.h"

#include <fstream>
#include <map>
#include <random>

#include "catch.h"

using namespace thaimemo::batch;
namespace fs = std::filesystem;

namespace {

struct Tree {
  Tree() : root(fs::temp_directory_path() / ("inputs-test-" + std::to_string(std::random_device()()))) {
    fs::create_directories(root / "deep" / "deeper");
    fs::create_directories(root / ".git");
    for (const char* name :
         {"a.pdf", "b.PDF", "c.txt", ".hidden.pdf", "deep/d.pdf", "deep/deeper/e.pdf", ".git/f.pdf"})
      std::ofstream(root / name) << "x";
    fs::create_symlink("/etc", root / "outside");
    fs::create_symlink(root, root / "deep" / "loop");
  }
  ~Tree() { fs::remove_all(root); }
  fs::path root;
};

/// Path below the root → reason.
std::map<std::string, std::string> listed(const Tree& tree, Wanted wanted) {
  std::map<std::string, std::string> found;
  wanted.inputs = {tree.root};
  list_inputs(wanted, [&](const std::string& path, const std::string& reason) {
    found[fs::path(path).lexically_relative(tree.root)] = reason;
  });
  return found;
}

using Found = std::map<std::string, std::string>;

}  // namespace

TEST_CASE("folders are walked, links and hidden things passed over with a reason") {
  const Tree tree;
  CHECK(listed(tree, {}) == Found{{"a.pdf", ""},
                                  {"b.PDF", ""},
                                  {"c.txt", ""},
                                  {".hidden.pdf", "hidden"},
                                  {"deep/d.pdf", ""},
                                  {"deep/deeper/e.pdf", ""},
                                  {".git", "hidden folder"},
                                  {"outside", "symbolic link"},
                                  {"deep/loop", "symbolic link"}});
}

TEST_CASE("patterns are for names, or for paths where they have a slash") {
  const Tree tree;
  Wanted wanted;
  wanted.include = {"*.pdf"};
  wanted.exclude = {"deep/*/e*"};
  wanted.leave_out = {};
  const Found found = listed(tree, wanted);
  CHECK(found.at("b.PDF").empty());
  CHECK(found.at("c.txt") == "not included");
  CHECK(found.at("deep/deeper/e.pdf") == "excluded");
}

TEST_CASE("the folder that results go to is never walked") {
  const Tree tree;
  Wanted wanted;
  wanted.leave_out = {tree.root / "deep"};
  CHECK_FALSE(listed(tree, wanted).contains("deep/d.pdf"));
}

TEST_CASE("names are shown as text, each distinct") {
  CHECK(shown("ชื่อ/a b.pdf") == "ชื่อ/a b.pdf");
  CHECK(shown("a\xff\n.pdf") == "a\\xff\\x0a.pdf");
  CHECK(shown("a\\xff") == "a\\\\xff");
  CHECK(shown("\xc0\xaf\xed\xa0\x80\xf4\x90\x80\x80") == "\\xc0\\xaf\\xed\\xa0\\x80\\xf4\\x90\\x80\\x80");
  CHECK(shown("\xe0\xb8") == "\\xe0\\xb8");
}

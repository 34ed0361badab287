#include "cli/rules.h"

#include <cstdio>
#include <string>

#include "base/error.h"
#include "cli/run.h"
#include "rules/pack.h"

namespace thaimemo::cli {

int check_rules(const std::vector<std::filesystem::path>& folders) try {
  std::size_t count = 0;
  for (const auto& folder : folders) {
    const std::vector<std::string> findings = rules::lint(folder);
    for (const std::string& finding : findings)
      std::printf("%s: %s\n", folder.string().c_str(), finding.c_str());
    if (findings.empty()) std::printf("%s: sound\n", folder.string().c_str());
    count += findings.size();
  }
  return count == 0 ? kExitOk : kExitReview;
} catch (const Error& error) {
  std::fprintf(stderr, "thaimemo: %s -- %s\n", error.what(), error.advice.c_str());
  return kExitEnvironment;
}

}  // namespace thaimemo::cli

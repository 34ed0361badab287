#include "cli/run.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

#include "cli/doctor.h"
#include "cli/eval.h"
#include "cli/extract.h"
#include "cli/heap.h"
#include "cli/ingest.h"
#include "cli/log.h"
#include "cli/rules.h"
#include "cli/versions.h"

namespace thaimemo::cli {
namespace {

constexpr const char* kAbout =
    "Turns scanned Thai government memos on their Integrity and Transparency Assessment (ITA)\n"
    "into checked JSON records. Works offline; the same input gives the same bytes.";

constexpr const char* kExamples =
    "Examples:\n"
    "  thaimemo extract memo.pdf --pretty            one memo, to read\n"
    "  thaimemo extract *.pdf > records.jsonl        many, one record a line\n"
    "  thaimemo extract memo.pdf --pages 2-5 --keep seen\n"
    "                                                some pages; what each stage made goes to seen/\n"
    "  thaimemo ingest /scans -o archive             whole folders, unattended; again: goes on\n"
    "  thaimemo extract memo.pdf --explain           which rule read what, and why\n"
    "  thaimemo rules check models/ita               is a rule pack sound?\n"
    "  thaimemo doctor                               is everything there?\n"
    "\n"
    "Exit status: 0 all read, 2 usage, 3 some files failed or need review, 4 environment broken\n"
    "(model, rules, package), 5 cannot write, 75 interrupted.";

/// A whole number without sign or rest, below a million.
std::optional<int> parse_page(std::string_view text) {
  int number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed != std::errc() || end != text.data() + text.size() || number < 1 || number > 999'999)
    return std::nullopt;
  return number;
}

/// "7" or "2-5"; returns what is wrong, empty if nothing.
std::string parse_pages(const std::string& text, std::optional<pipeline::PageRange>& pages) {
  const std::size_t dash = text.find('-');
  const auto first = parse_page(std::string_view(text).substr(0, dash));
  const auto last = dash == std::string::npos ? first : parse_page(std::string_view(text).substr(dash + 1));
  if (!first || !last || *last < *first) return "pages are N or N-M, counted from 1, not " + text;
  pages = pipeline::PageRange{*first, *last};
  return "";
}

struct Arguments {
  ExtractArguments extract;
  IngestArguments ingest;
  EvalArguments eval;
  std::vector<std::filesystem::path> packs;
  std::optional<std::filesystem::path> models;
  LogFormat log_format = LogFormat::kText;
};

void add_common(CLI::App& command, Arguments& arguments) {
  command
      .add_option(
          "--models", arguments.models,
          "Folder with rule packs and reader (default: $THAIMEMO_MODELS, the install prefix, the build)")
      ->type_name("DIR");
  command.add_option("--log-format", arguments.log_format, "Messages on stderr: text or json")
      ->transform(CLI::CheckedTransformer(
          std::map<std::string, LogFormat>{{"text", LogFormat::kText}, {"json", LogFormat::kJson}}))
      ->type_name("text|json");
}

CLI::App* add_extract(CLI::App& app, Arguments& arguments) {
  auto* command = app.add_subcommand("extract", "Read files and print one JSON record a line on stdout");
  auto& extract = arguments.extract;
  auto& options = extract.options;
  command
      ->add_option("FILE", extract.files,
                   "PDF (scanned or born-digital), PNG, JPEG, TIFF, or OCRed text (.txt, .md)")
      ->required();
  command->add_flag("--pretty", extract.pretty, "Indent the records for reading");
  command
      ->add_option_function<std::string>(
          "--pages",
          [&](const std::string& text) {
            if (const std::string wrong = parse_pages(text, options.pages); !wrong.empty())
              throw CLI::ValidationError("--pages", wrong);
          },
          "Only these pages of each file: N or N-M")
      ->type_name("RANGE");
  command
      ->add_option("--dpi", options.dpi,
                   "Draw PDF pages at this resolution (default: the scan's own within 200-400, else 300)")
      ->check(CLI::Range(72.0, 1200.0));
  command->add_option("--jobs", options.jobs, "Pages read at the same time")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  command->add_option("--password", options.password, "Opens encrypted PDFs");
  command
      ->add_option("--keep", options.keep, "Keep what each stage made in this folder, as pictures and text")
      ->type_name("DIR");
  command->add_flag("!--keep-text", options.keep_pictures,
                    "With --keep: keep text and tables only, no pictures");
  command->add_flag("--trace", extract.trace, "Say what each stage cost in time and memory, on stderr");
  command->add_flag("--explain", options.explain,
                    "Say for every field which rule matched what, and what was ruled out, on stderr");
  add_common(*command, arguments);
  return command;
}

void add_limits(CLI::App& command, batch::Options& options) {
  auto& limits = options.limits;
  command.add_option("--jobs", options.jobs, "Workers (default: as many as there are cores)")
      ->check(CLI::Range(1, 256));
  command.add_option("--max-bytes", limits.file_bytes, "Largest file")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  command.add_option("--max-pages", limits.pages, "Most pages of a file")
      ->check(CLI::Range(1, 100'000))
      ->capture_default_str();
  command.add_option("--max-memory", limits.memory, "Bytes of memory for a worker")
      ->check(CLI::Range(std::int64_t{256} << 20, std::int64_t{1} << 40))
      ->capture_default_str();
  command.add_option("--draw-seconds", limits.draw_cpu_s, "CPU seconds to open a file or draw a page")
      ->check(CLI::Range(1, 86'400))
      ->capture_default_str();
  command
      .add_option("--read-seconds", limits.read_cpu_s, "CPU seconds to read a page, or for a file's rules")
      ->check(CLI::Range(1, 86'400))
      ->capture_default_str();
  command.add_option("--stall-seconds", limits.stall_s, "Seconds that a worker may stand still")
      ->check(CLI::Range(1, 86'400))
      ->capture_default_str();
  command.add_option("--sandbox", options.sandbox, "How workers are shut in: require, best or off")
      ->transform(
          CLI::CheckedTransformer(std::map<std::string, batch::Sandbox>{{"require", batch::Sandbox::kRequire},
                                                                        {"best", batch::Sandbox::kBest},
                                                                        {"off", batch::Sandbox::kOff}}))
      ->type_name("require|best|off");
}

CLI::App* add_ingest(CLI::App& app, Arguments& arguments) {
  auto* command = app.add_subcommand(
      "ingest", "Read whole folders into an archive: records, tables, failures; go on where it stopped");
  auto& options = arguments.ingest.options;
  options.jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  command->add_option("INPUT", options.wanted.inputs, "Files and folders");
  command->add_option("-o,--out", options.out, "Folder of the archive; made if it is not there")
      ->required()
      ->type_name("DIR");
  command
      ->add_option("--from", arguments.ingest.from,
                   "More inputs from this list, - for stdin: one a line, or parted by NUL")
      ->type_name("LIST");
  command
      ->add_option("--include", options.wanted.include,
                   "In folders only names like this (shell pattern, any case)")
      ->type_name("PATTERN");
  command->add_option("--exclude", options.wanted.exclude, "In folders no names like this")
      ->type_name("PATTERN");
  command->add_option("--dpi", options.dpi, "Draw PDF pages at this resolution")
      ->check(CLI::Range(72.0, 1200.0));
  command->add_option("--password", options.password, "Opens encrypted PDFs");
  command->add_flag("--retry-failed", options.retry_failed, "Read again what failed before");
  command->add_flag("--force", options.force, "Read everything again");
  add_limits(*command, options);
  add_common(*command, arguments);
  return command;
}

CLI::App* add_reapply(CLI::App& app, Arguments& arguments) {
  auto* command =
      app.add_subcommand("reapply", "Run today's rules over an archive without reading a page again");
  command->add_option("OUT", arguments.ingest.options.out, "Folder of the archive")
      ->required()
      ->check(CLI::ExistingDirectory);
  add_limits(*command, arguments.ingest.options);
  add_common(*command, arguments);
  return command;
}

CLI::App* add_doctor(CLI::App& app, Arguments& arguments) {
  auto* command = app.add_subcommand(
      "doctor", "Say what is installed, what the reader can read, and what to do about what is missing");
  command->add_option("--models", arguments.models, "Folder with rule packs and reader")->type_name("DIR");
  return command;
}

CLI::App* add_rules(CLI::App& app, Arguments& arguments) {
  auto* command = app.add_subcommand("rules", "Work on rule packs");
  command->require_subcommand(1);
  command
      ->add_subcommand("check",
                       "Say what is wrong or doubtful in rule packs: unknown keys, rules that miss their own "
                       "examples, overlaps; exit status 3 if anything is")
      ->add_option("DIR", arguments.packs, "Folders with .toml files")
      ->required()
      ->check(CLI::ExistingDirectory);
  return command;
}

CLI::App* add_eval(CLI::App& app, Arguments& arguments) {
  auto* command = app.add_subcommand("eval", "Measure records against truth in record form");
  command
      ->add_option("TRUTH", arguments.eval.truth,
                   "Records that are right (JSON Lines), or a folder of such files")
      ->required()
      ->check(CLI::ExistingPath);
  command
      ->add_option("RECORDS", arguments.eval.records,
                   "Records to measure (JSON Lines), or a folder of such files")
      ->required()
      ->check(CLI::ExistingPath);
  command->add_flag("--misses", arguments.eval.misses, "List every field that is not right");
  command->add_flag("--json", arguments.eval.json, "One JSON object instead of tables");
  command
      ->add_option("--doubt", arguments.eval.doubted_below,
                   "Confidence below which a score counts as flagged")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  return command;
}

}  // namespace

int run(int argc, char** argv) {
  keep_freed_memory();
  CLI::App app(kAbout, "thaimemo");
  app.footer(kExamples);
  app.set_version_flag("--version", all_versions());
  app.require_subcommand(1);
  Arguments arguments;
  add_extract(app, arguments);
  auto* ingest_command = add_ingest(app, arguments);
  auto* reapply_command = add_reapply(app, arguments);
  auto* doctor_command = add_doctor(app, arguments);
  auto* eval_command = add_eval(app, arguments);
  auto* rules_command = add_rules(app, arguments);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kExitOk : kExitUsage;
  }
  if (doctor_command->parsed()) return doctor(arguments.models);
  if (eval_command->parsed()) return eval(arguments.eval);
  if (rules_command->parsed()) return check_rules(arguments.packs);
  Log log(arguments.log_format);
  arguments.ingest.models = arguments.models;
  if (ingest_command->parsed()) return ingest(arguments.ingest, log);
  if (reapply_command->parsed()) return reapply(arguments.ingest, log);
  arguments.extract.models = arguments.models;
  return extract(arguments.extract, log);
}

}  // namespace thaimemo::cli

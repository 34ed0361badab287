// What the parent hands to a worker, and what comes back over its pipe, frame by frame. The parent trusts
// none of it: frames are bounded, and what was read from a page is kept unopened, to be opened by the next
// worker alone.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "batch/bytes.h"
#include "file/input_file.h"
#include "pipeline/read_page.h"
#include "store/archive.h"
#include "store/readings.h"

namespace thaimemo::batch {

/// What a worker may use. Over a limit a file or a page is given up with its cause.
struct Limits {
  std::int64_t file_bytes = 500'000'000;
  int pages = 2000;                             // a file
  int draw_cpu_s = 30;                          // a page; opening the file too
  int read_cpu_s = 120;                         // a page; the rules of a file too
  int stall_s = 120;                            // wall clock, without CPU used or a page finished
  std::int64_t memory = std::int64_t{3} << 30;  // bytes of address space
};

/// How a worker is shut in. kBest: as far as the kernel goes.
enum class Sandbox { kOff, kBest, kRequire };

enum class Stage { kOpen, kDraw, kRead, kRules };

/// "open", "draw", "read", "rules"
const char* word(Stage stage);

/// What is known of a file as a whole; kept as page 0.
struct Head {
  file::FileKind kind = file::FileKind::kPdf;
  int page_count = 0;
  std::string text;  // of a text file, whole
};

/// A page that was given up.
struct GivenUp {
  Warning warning;         // what the record says of it
  store::Failure failure;  // what the list of failures says
};

/// A page as read, or why it could not be.
using PageContent = std::variant<pipeline::ReadPage, GivenUp>;

struct Job {
  std::string name;    // base name of the file
  std::string sha256;  // what it must be; empty: not known
  std::optional<double> dpi;
  std::string password;
  Limits limits;
  Sandbox sandbox = Sandbox::kBest;
  std::string models;  // the folder that a worker may read besides the system's
  std::vector<store::KeptPage>
      kept;            // read before, page 0 a Head; a file that is whole among them is not opened
  int attempt = 0;     // workers that this document has cost
  bool probe = false;  // only try what must be forbidden
};

struct PageStarted {
  int page = 0;
  Stage stage = Stage::kDraw;
};

struct PageDone {
  store::PageRow row;
  std::optional<store::Failure> failure;
  std::string content;  // a packed PageContent; empty: it was kept already
};

struct RecordMade {
  std::string json;
};

struct Failed {
  store::Failure failure;
};

/// The last message of a worker that came to its end.
struct Finished {};

/// What a probe found: how far it is shut in, and what it could do all the same.
struct Probed {
  std::string level;
  std::vector<std::string> possible;
};

using Message = std::variant<Head, PageStarted, PageDone, RecordMade, Failed, Finished, Probed>;

constexpr std::size_t kMostFrameBytes = 128 << 20;

/// A message with its length (four bytes, little-endian) before it.
std::string framed(const Message& message);

/// Puts together what a pipe gives piece by piece.
class Frames {
 public:
  void take(std::string_view bytes) { buffer_ += bytes; }
  /// The next whole message. Throws Malformed.
  std::optional<Message> next();

 private:
  std::string buffer_;
};

void fields(auto& io, Of<Box> auto& it) { io(it.left, it.top, it.right, it.bottom); }
void fields(auto& io, Of<Alternative> auto& it) { io(it.text, it.probability); }
void fields(auto& io, Of<Symbol> auto& it) { io(it.text, it.box, it.confidence, it.alternatives); }
void fields(auto& io, Of<Word> auto& it) { io(it.text, it.box, it.confidence, it.symbols, it.handwritten); }
void fields(auto& io, Of<Line> auto& it) { io(it.box, it.words); }
void fields(auto& io, Of<CellPlace> auto& it) { io(it.row, it.column, it.row_span, it.column_span); }
void fields(auto& io, Of<LaidCell> auto& it) { io(it.place, it.box, it.lines); }
void fields(auto& io, Of<LaidTable> auto& it) { io(it.box, it.rows, it.columns, it.ruled, it.cells); }
void fields(auto& io, Of<LaidParagraph> auto& it) { io(it.box, it.lines); }
void fields(auto& io, Of<Turned> auto& it) { io(it.quarter_turns, it.place); }
void fields(auto& io, Of<PageLayout> auto& it) {
  io(it.number, it.bounds, it.side, it.angle, it.dpi, it.blocks, it.turned);
}
void fields(auto& io, Of<Warning> auto& it) { io(it.code, it.page, it.message); }
// What a page cost is not kept: it is never the same twice.
void fields(auto& io, Of<pipeline::ReadPage> auto& it) {
  io(it.layouts, it.from_text_layer, it.quarter_turns, it.confidence, it.warnings);
}

void fields(auto& io, Of<store::PageRow> auto& it) {
  io(it.page, it.text_layer, it.quarter_turns, it.angle, it.width, it.height, it.dpi, it.words, it.confidence,
     it.unreadable);
}
void fields(auto& io, Of<store::Failure> auto& it) {
  io(it.page, it.stage, it.cause, it.retryable, it.message, it.advice);
}
void fields(auto& io, Of<store::KeptPage> auto& it) { io(it.page, it.bytes); }
void fields(auto& io, Of<Limits> auto& it) {
  io(it.file_bytes, it.pages, it.draw_cpu_s, it.read_cpu_s, it.stall_s, it.memory);
}
void fields(auto& io, Of<Head> auto& it) { io(it.kind, it.page_count, it.text); }
void fields(auto& io, Of<Job> auto& it) {
  io(it.name, it.sha256, it.dpi, it.password, it.limits, it.sandbox, it.models, it.kept, it.attempt,
     it.probe);
}
void fields(auto& io, Of<PageStarted> auto& it) { io(it.page, it.stage); }
void fields(auto& io, Of<GivenUp> auto& it) { io(it.warning, it.failure); }
void fields(auto& io, Of<PageDone> auto& it) { io(it.row, it.failure, it.content); }
void fields(auto& io, Of<RecordMade> auto& it) { io(it.json); }
void fields(auto& io, Of<Failed> auto& it) { io(it.failure); }
void fields(auto&, Of<Finished> auto&) {}
void fields(auto& io, Of<Probed> auto& it) { io(it.level, it.possible); }

}  // namespace thaimemo::batch

#include "pdf/page_info.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <qpdf/Constants.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <vector>

namespace thaimemo::pdf {
namespace {

constexpr int kMaxFormDepth = 4;           // forms within forms that we follow
constexpr double kScanCover = 0.85;        // share of the page that a scan's image covers at least
constexpr std::size_t kMaxOperands = 512;  // more are not operands of anything that we look at

struct Marks {
  int images = 0;
  int texts = 0;
  int paths = 0;
  bool coloured = false;
  double cover = 0;      // of the largest image, share of the page
  double image_dpi = 0;  // of the largest image
};

bool is_grey_space(QPDFObjectHandle space) {
  if (space.isName()) return space.getName() == "/DeviceGray" || space.getName() == "/CalGray";
  if (space.isArray() && space.getArrayNItems() > 1 && space.getArrayItem(0).isName()) {
    const std::string family = space.getArrayItem(0).getName();
    if (family == "/CalGray") return true;
    if (family == "/ICCBased" && space.getArrayItem(1).isStream()) {
      auto n = space.getArrayItem(1).getDict().getKey("/N");
      return n.isInteger() && n.getIntValueAsInt() == 1;
    }
  }
  return false;
}

bool is_grey_image(QPDFObjectHandle dict) {
  auto mask = dict.getKey("/ImageMask");
  if (mask.isBool() && mask.getBoolValue()) return true;
  return is_grey_space(dict.getKey("/ColorSpace"));
}

/// Follows the current matrix through a content stream and notes what is drawn.
class Walker : public QPDFObjectHandle::ParserCallbacks {
 public:
  Walker(Marks& marks, QPDFObjectHandle resources, QPDFMatrix matrix, double page_area, int depth)
      : x_marks(marks), x_resources(resources), x_matrix(matrix), x_page_area(page_area), x_depth(depth) {}

  void handleObject(QPDFObjectHandle object, size_t, size_t) override {
    if (object.isOperator()) {
      apply(object.getOperatorValue());
      x_operands.clear();
    } else if (object.isInlineImage()) {
      ++x_marks.images;
      x_marks.coloured = true;  // not looked into
    } else if (x_operands.size() < kMaxOperands) {
      x_operands.push_back(object);
    }
  }
  void handleEOF() override {}

 private:
  double number(std::size_t i) { return x_operands[i].isNumber() ? x_operands[i].getNumericValue() : 0; }

  void apply(const std::string& op) {
    if (op == "q") {
      x_stack.push_back(x_matrix);
    } else if (op == "Q") {
      if (!x_stack.empty()) {
        x_matrix = x_stack.back();
        x_stack.pop_back();
      }
    } else if (op == "cm" && x_operands.size() == 6) {
      x_matrix.concat(QPDFMatrix(number(0), number(1), number(2), number(3), number(4), number(5)));
    } else if (op == "Do" && x_operands.size() == 1 && x_operands[0].isName()) {
      draw_object(x_operands[0].getName());
    } else if (op == "Tj" || op == "TJ" || op == "'" || op == "\"") {
      ++x_marks.texts;
    } else if (op == "f" || op == "F" || op == "f*" || op == "S" || op == "s" || op == "B" || op == "b" ||
               op == "B*" || op == "b*" || op == "sh") {
      ++x_marks.paths;
    } else if (op == "rg" || op == "RG" || op == "k" || op == "K" || op == "sc" || op == "scn" || op == "SC" ||
               op == "SCN") {
      x_marks.coloured = x_marks.coloured || !equal_components();
    }
  }

  // Equal red, green and blue are grey; of other colour spaces we know nothing.
  bool equal_components() {
    if (x_operands.size() == 1) return true;
    if (x_operands.size() != 3) return false;
    return number(0) == number(1) && number(1) == number(2);
  }

  void draw_object(const std::string& name) {
    auto objects = x_resources.getKeyIfDict("/XObject");
    auto object = objects.isDictionary() ? objects.getKey(name) : QPDFObjectHandle::newNull();
    if (!object.isStream()) return;
    auto dict = object.getDict();
    auto subtype = dict.getKey("/Subtype");
    if (subtype.isName() && subtype.getName() == "/Image")
      note_image(dict);
    else if (subtype.isName() && subtype.getName() == "/Form" && x_depth < kMaxFormDepth)
      walk_form(object);
  }

  void note_image(QPDFObjectHandle dict) {
    ++x_marks.images;
    if (!is_grey_image(dict)) x_marks.coloured = true;
    // The image is the unit square under the matrix.
    const double width = std::hypot(x_matrix.a, x_matrix.b);
    const double height = std::hypot(x_matrix.c, x_matrix.d);
    const double cover = x_page_area > 0 ? width * height / x_page_area : 0;
    auto pixels = dict.getKey("/Width");
    if (cover <= x_marks.cover || width <= 0 || !pixels.isInteger()) return;
    x_marks.cover = cover;
    x_marks.image_dpi = static_cast<double>(pixels.getIntValue()) / (width / 72.0);
  }

  void walk_form(QPDFObjectHandle form) {
    auto dict = form.getDict();
    auto resources = dict.getKey("/Resources");
    QPDFMatrix matrix = x_matrix;
    auto own = dict.getKey("/Matrix");
    if (own.isMatrix()) matrix.concat(QPDFMatrix(own.getArrayAsMatrix()));
    Walker inner(x_marks, resources.isDictionary() ? resources : x_resources, matrix, x_page_area, x_depth + 1);
    form.parseAsContents(&inner);
  }

  Marks& x_marks;
  QPDFObjectHandle x_resources;
  QPDFMatrix x_matrix;
  double x_page_area;
  int x_depth;
  std::vector<QPDFMatrix> x_stack;
  std::vector<QPDFObjectHandle> x_operands;
};

PageInfo describe(QPDFPageObjectHelper page) {
  PageInfo info;
  const auto box = page.getCropBox().getArrayAsRectangle();
  info.width_pt = std::abs(box.urx - box.llx);
  info.height_pt = std::abs(box.ury - box.lly);
  Marks marks;
  Walker walker(marks, page.getAttribute("/Resources", false), QPDFMatrix(), info.width_pt * info.height_pt, 0);
  page.parseContents(&walker);
  auto rotate = page.getAttribute("/Rotate", false);
  if (rotate.isInteger() && rotate.getIntValueAsInt() % 180 != 0) std::swap(info.width_pt, info.height_pt);
  info.has_content = marks.images + marks.texts + marks.paths > 0;
  info.has_text = marks.texts > 0;
  info.grey = info.has_content && !marks.coloured;
  if (marks.images == 1 && marks.cover >= kScanCover) info.scan_dpi = marks.image_dpi;
  return info;
}

}  // namespace

struct Structure::Handles {
  QPDF qpdf;
  std::vector<QPDFPageObjectHelper> pages;
};

Structure::Structure(const std::string& bytes, const std::string& password)
    : x_handles(std::make_unique<Handles>()) {
  try {
    x_handles->qpdf.setSuppressWarnings(true);
    x_handles->qpdf.processMemoryFile("memory", bytes.data(), bytes.size(), password.c_str());
    x_handles->pages = QPDFPageDocumentHelper(x_handles->qpdf).getAllPages();
  } catch (const std::exception&) {
    x_handles->pages.clear();  // Poppler may still draw it; pages are then drawn at the default resolution
  }
}

Structure::~Structure() = default;

PageInfo Structure::info(int page) const {
  if (page < 1 || page > static_cast<int>(x_handles->pages.size())) return {};
  try {
    return describe(x_handles->pages[static_cast<std::size_t>(page - 1)]);
  } catch (const std::exception&) {
    return {};
  }
}

}  // namespace thaimemo::pdf

// Disjoint sets over 0 … n−1. Private to layout/.
#pragma once

#include <numeric>
#include <utility>
#include <vector>

namespace thaimemo::layout {

class UnionFind {
 public:
  explicit UnionFind(int count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0); }

  void unite(int a, int b) {
    a = find(a), b = find(b);
    if (a > b) std::swap(a, b);
    parent_[b] = a;  // the least member stands for the set
  }

  int find(int a) {
    while (parent_[a] != a) a = parent_[a] = parent_[parent_[a]];
    return a;
  }

  std::vector<int> roots() {
    std::vector<int> roots(parent_.size());
    for (int i = 0; i < static_cast<int>(roots.size()); ++i) roots[i] = find(i);
    return roots;
  }

 private:
  std::vector<int> parent_;
};

}  // namespace thaimemo::layout

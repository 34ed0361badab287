"""Tesseract's net [1,40,0,1 Ct3,3,16 Mp3,3 Lfys48 Lfx96 Lrx96 Lfx192 O1c] in PyTorch, for training in batches.

Weights are kept as Tesseract keeps them, a matrix a layer or gate with the bias in the last column, and are read
from and written back into a float .lstm file. Sources: tesseract's lstm/weightmatrix.cpp, lstm.cpp, convolve.cpp,
maxpool.cpp, networkio.cpp.
"""

import struct

import numpy as np
import torch
from torch import nn
from torch.nn import functional

BLANK = 2  # CTC's null symbol is unicharset entry 2
HIDDEN = (48, 96, 96, 192)
_MODE = 132  # doubles, Adam
COLUMNS_AT_ONCE = 512  # so that their gates stay in the processor's cache


def _matrices(data: bytes) -> list:
    """(offset of the first value, rows, columns) of each matrix in a .lstm file, in the order of the net."""
    found, at = [], 0
    while at < len(data) - 17:
        rows, columns = struct.unpack_from("<II", data, at + 1)
        if data[at] == _MODE and 0 < rows < 2000 and 0 < columns < 2000 and at + 17 + 8 * rows * columns <= len(data):
            found.append((at + 17, rows, columns))
            at += 17 + 8 * rows * columns
        else:
            at += 1
    if len(found) != 18:
        raise ValueError(f"not a float .lstm file of this net: {len(found)} matrices, not 18")
    return found


def read_weights(data: bytes) -> list:
    return [np.frombuffer(data, "<f8", rows * columns, at).reshape(rows, columns) for at, rows, columns in _matrices(data)]


def write_weights(template: bytes, weights: list) -> bytes:
    """The template's bytes with these weights in place of its own."""
    out = bytearray(template)
    for (at, rows, columns), matrix in zip(_matrices(template), weights):
        assert matrix.shape == (rows, columns)
        out[at:at + 8 * rows * columns] = np.ascontiguousarray(matrix, "<f8").tobytes()
    return bytes(out)


class _Lstm(torch.autograd.Function):
    """An LSTM over x [steps, batch, inputs] -> [steps, batch, hidden]; gate columns in order in, forget, out, cell.

    Written out by hand as autograd's bookkeeping a step costs more than the arithmetic on a processor.
    """

    @staticmethod
    def forward(ctx, x, w_x, w_h, bias):
        steps, batch, hidden = x.shape[0], x.shape[1], w_h.shape[0]
        gates = torch.addmm(bias, x.reshape(steps * batch, -1), w_x).view(steps, batch, 4 * hidden)
        h, c = x.new_zeros(steps + 1, batch, hidden), x.new_zeros(steps + 1, batch, hidden)
        squashed = x.new_empty(steps, batch, hidden)
        for t in range(steps):
            now = gates[t].addmm_(h[t], w_h)
            now[:, :3 * hidden].sigmoid_()
            now[:, 3 * hidden:].tanh_()
            i, f, o, g = now.chunk(4, 1)
            torch.mul(f, c[t], out=c[t + 1]).addcmul_(i, g)
            torch.tanh(c[t + 1], out=squashed[t])
            torch.mul(o, squashed[t], out=h[t + 1])
        ctx.save_for_backward(x, w_x, w_h, gates, h, c, squashed)
        return h[1:]

    @staticmethod
    def backward(ctx, grad):
        x, w_x, w_h, gates, h, c, squashed = ctx.saved_tensors
        steps, batch, hidden = grad.shape
        i, f, o, g = gates.view(steps, batch, 4, hidden).unbind(2)
        # What a unit change of the cell (rows in, forget, cell) or of the output does to each gate's input.
        by_cell = torch.stack((g * i * (1 - i), c[:-1] * f * (1 - f), i * (1 - g * g)), 2)
        by_output, through = squashed * o * (1 - o), o * (1 - squashed * squashed)
        d = torch.empty_like(gates).view(steps, batch, 4, hidden)
        d_cell, back, w_t = grad.new_zeros(batch, hidden), grad.new_zeros(batch, hidden), w_h.t()
        for t in range(steps - 1, -1, -1):
            d_out = grad[t] + back
            d_cell.addcmul_(d_out, through[t])
            torch.mul(d_cell.unsqueeze(1), by_cell[t][:, 0:2], out=d[t][:, 0:2])
            torch.mul(d_out, by_output[t], out=d[t][:, 2])
            torch.mul(d_cell, by_cell[t][:, 2], out=d[t][:, 3])
            d_cell.mul_(f[t])
            torch.mm(d[t].view(batch, 4 * hidden), w_t, out=back)
        flat = d.view(steps * batch, 4 * hidden)
        d_x = flat.mm(w_x.t()).view_as(x) if ctx.needs_input_grad[0] else None
        return d_x, x.reshape(steps * batch, -1).t().mm(flat), h[:-1].reshape(steps * batch, hidden).t().mm(flat), flat.sum(0)


class Network(nn.Module):
    def __init__(self, weights: list):
        super().__init__()
        self.weights = nn.ParameterList(nn.Parameter(torch.tensor(w.copy(), dtype=torch.float32)) for w in weights)

    def _lstm(self, layer: int, x: torch.Tensor) -> torch.Tensor:
        cell, into, forget, out = (self.weights[1 + 4 * layer + k] for k in range(4))
        stacked = torch.cat((into, forget, out, cell)).t()
        inputs = x.shape[2]
        return _Lstm.apply(x, stacked[:inputs].contiguous(), stacked[inputs:-1].contiguous(), stacked[-1].contiguous())

    def forward(self, pictures: torch.Tensor, widths: torch.Tensor) -> tuple:
        """pictures [lines, 1, 42, width + 2] in [-1, 1], noise round each line; gives log probabilities
        [steps, lines, symbols] and the steps of each line."""
        conv = self.weights[0]
        kernel = conv[:, :9].reshape(16, 3, 3).transpose(1, 2).unsqueeze(1)  # Tesseract runs down columns
        x = torch.tanh(functional.max_pool2d(functional.conv2d(pictures, kernel, conv[:, 9]), 3))
        lines, depth, rows, steps = x.shape
        columns = x.permute(2, 0, 3, 1).reshape(rows, lines * steps, depth)
        x = torch.cat([self._lstm(0, some)[-1] for some in columns.split(COLUMNS_AT_ONCE, 1)])
        x = self._lstm(1, x.view(lines, steps, -1).transpose(0, 1).contiguous())
        lengths = widths // 3
        order = _mirrored(lengths, steps)
        turned = lambda y: y.gather(0, order.unsqueeze(2).expand(-1, -1, y.shape[2]))  # noqa: E731
        x = self._lstm(3, turned(self._lstm(2, turned(x))))
        last = self.weights[17]
        return functional.log_softmax(torch.addmm(last[:, -1], x.reshape(steps * lines, -1), last[:, :-1].t()).view(steps, lines, -1), 2), lengths


def _mirrored(lengths: torch.Tensor, steps: int) -> torch.Tensor:
    """[steps, lines]: step t of a line read from its right end; steps beyond its length stay."""
    t = torch.arange(steps).unsqueeze(1)
    back = lengths.unsqueeze(0) - 1 - t
    return torch.where(back >= 0, back, t.expand_as(back))

"""Ed25519 (RFC 8032), by the acceptance rule of docs/format.md."""
import hashlib

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def point_add(a, b):
    x1, y1, z1, t1 = a
    x2, y2, z2, t2 = b
    e, f = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    g, h = 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    i, j, k, m = f - e, h - g, h + g, f + e
    return i * j % P, k * m % P, j * k % P, i * m % P


def point_multiply(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = point_add(result, point)
        point = point_add(point, point)
        scalar >>= 1
    return result


def point_encode(point):
    x, y, z, _ = point
    inverse = pow(z, P - 2, P)
    x, y = x * inverse % P, y * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def point_decode(data):
    """The point of a canonical encoding, or None."""
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & ((1 << 255) - 1)
    if len(data) != 32 or y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


IDENTITY = point_encode((0, 1, 1, 0))
BASE = point_decode((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
BASE_TABLE = [BASE]
while len(BASE_TABLE) < 256:
    BASE_TABLE.append(point_add(BASE_TABLE[-1], BASE_TABLE[-1]))


def is_key(data):
    """A canonical point of the prime-order group, not the identity."""
    point = point_decode(data)
    return point is not None and data != IDENTITY and point_encode(point_multiply(L, point)) == IDENTITY


def signature_holds(key, message, signature):
    if len(signature) != 64:
        return False
    r, s = signature[:32], int.from_bytes(signature[32:], "little")
    point = point_decode(key)
    if s >= L or r == IDENTITY or point is None:
        return False
    k = int.from_bytes(hashlib.sha512(r + key + message).digest(), "little") % L
    left, bit = (0, 1, 1, 0), 0
    while s:
        if s & 1:
            left = point_add(left, BASE_TABLE[bit])
        s, bit = s >> 1, bit + 1
    x, y, z, t = point_multiply(k, point)
    # R must be [S]B - [k]A; with A in the prime-order group, so is R, and its bytes are compared in their one encoding.
    return point_encode(point_add(left, (P - x, y, z, P - t))) == r

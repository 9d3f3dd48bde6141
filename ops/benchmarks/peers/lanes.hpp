// Vectors of doubles for the tuned program: eight lanes with AVX-512, four with AVX2.
#pragma once

#include <cstdint>
#include <immintrin.h>

#ifdef __AVX512F__
constexpr int LANES = 8;
#else
constexpr int LANES = 4;
#endif

typedef double Reals __attribute__((vector_size(8 * LANES), aligned(8 * LANES), may_alias));
typedef uint64_t Words __attribute__((vector_size(8 * LANES), aligned(8 * LANES), may_alias));
typedef int64_t Longs __attribute__((vector_size(8 * LANES), aligned(8 * LANES), may_alias));

#define INLINE static inline __attribute__((always_inline))

INLINE Reals all(double x) {
    return x - Reals{};
}

#ifdef __AVX512F__
INLINE Reals root(Reals x) { return (Reals) _mm512_sqrt_pd((__m512d) x); }
INLINE Reals least(Reals a, Reals b) { return (Reals) _mm512_min_pd((__m512d) a, (__m512d) b); }
INLINE Reals most(Reals a, Reals b) { return (Reals) _mm512_max_pd((__m512d) a, (__m512d) b); }
INLINE unsigned bits(Longs mask) { return _mm512_movepi64_mask((__m512i) mask); }
INLINE Reals look(const double* table, Longs at) { return (Reals) _mm512_i64gather_pd((__m512i) at, table, 8); }
INLINE Longs whole(Reals x) { return (Longs) _mm512_cvttpd_epi64((__m512d) x); }
INLINE Reals real(Longs x) { return (Reals) _mm512_cvtepi64_pd((__m512i) x); }
#else
INLINE Reals root(Reals x) { return (Reals) _mm256_sqrt_pd((__m256d) x); }
INLINE Reals least(Reals a, Reals b) { return (Reals) _mm256_min_pd((__m256d) a, (__m256d) b); }
INLINE Reals most(Reals a, Reals b) { return (Reals) _mm256_max_pd((__m256d) a, (__m256d) b); }
INLINE unsigned bits(Longs mask) { return (unsigned) _mm256_movemask_pd((__m256d) mask); }
INLINE Reals look(const double* table, Longs at) { return (Reals) _mm256_i64gather_pd(table, (__m256i) at, 8); }
INLINE Longs whole(Reals x) { return (Longs) _mm256_cvtepi32_epi64(_mm256_cvttpd_epi32((__m256d) x)); }
// Whole numbers below 2^51 only.
INLINE Reals real(Longs x) { return (Reals) (x + 0x4338000000000000LL) - 6755399441055744.0; }
#endif

INLINE Words rotated(Words x, int by) {
    return (x << by) | (x >> (64 - by));
}

// Two words of Threefry2x64 with 20 rounds (Salmon and others, SC 2011).
INLINE void threefry(uint64_t k0, uint64_t k1, Words& a, Words& b) {
    const uint64_t keys[3] = {k0, k1, 0x1BD11BDAA9FC1A22ULL ^ k0 ^ k1};
    const int turns[2][4] = {{16, 42, 12, 31}, {16, 32, 24, 21}};
    a += k0;
    b += k1;
#pragma GCC unroll 5
    for (int four = 0; four < 5; four++) {
#pragma GCC unroll 4
        for (int i = 0; i < 4; i++) {
            a += b;
            b = rotated(b, turns[four & 1][i]) ^ a;
        }
        a += keys[(four + 1) % 3];
        b += keys[(four + 2) % 3] + four + 1;
    }
}

INLINE Reals uniform(Words w) {
    return (Reals) ((w >> 12) | 0x3FF0000000000000ULL) - (1 - 0x1p-53);
}

// The natural logarithm of positive normal numbers (after fdlibm).
INLINE Reals logarithm(Reals x) {
    Words word = (Words) x;
    Longs steps = (Longs) (word - 0x3FE6A09E667F3BCDULL) >> 52;
    Reals f = (Reals) (word - ((Words) steps << 52)) - 1.0;
    Reals k = real(steps);
    Reals s = f / (2.0 + f), z = s * s;
    Reals rest = 0.13088034850927555 * z + 0.13268638369266825;
    rest = rest * z + 0.15386244737621665;
    rest = rest * z + 0.18181795547521137;
    rest = rest * z + 0.22222222392581045;
    rest = rest * z + 0.28571428570799784;
    rest = rest * z + 0.40000000000000885;
    rest = rest * z + 0.6666666666666666;
    Reals half = 0.5 * f * f;
    return k * 0.6931467056274414 + (f - (half - (k * 4.7493250390316726e-07 + s * (rest * z + half))));
}

// e^x for |x| < 700.
INLINE Reals exponential(Reals x) {
    Reals rounded = x * 1.4426950408889634 + 6755399441055744.0;
    Reals k = rounded - 6755399441055744.0;
    Reals r = x - k * 0.6931471805599453 - k * 2.3190468138462996e-17;
    Reals s = r * r;
    Reals even = 2.0914686968086876e-09 * s + 2.75572736431103e-07;
    Reals odd = 2.5105217004720745e-08 * s + 2.7557255400206422e-06;
    even = even * s + 2.4801587325547743e-05;
    odd = odd * s + 0.00019841269874820627;
    even = even * s + 0.0013888888888883748;
    odd = odd * s + 0.008333333333326136;
    even = even * s + 0.04166666666666667;
    odd = odd * s + 0.1666666666666667;
    even = even * s + 0.5;
    Reals reduced = 1.0 + (s * (odd * r + even) + r);
    return (Reals) ((Words) reduced + ((Words) rounded << 52));
}

// The quantile of the standard normal law: the centre for all lanes, AS 241 (Wichura 1988) where one lies in a tail.
INLINE Reals quantile(Reals p) {
    Reals q = p - 0.5;
    Reals r = 0.225625 - q * q;
    Reals above = 45542827.84441929 * r + 796519044.5475732;
    Reals below = 106317846.75661203 * r + 748216681.5070615;
    above = above * r + 2067520221.5750532;
    below = below * r + 1290119968.001413;
    above = above * r + 1807416267.3551304;
    below = below * r + 872139719.4799333;
    above = above * r + 702446977.5196356;
    below = below * r + 282537898.639306;
    above = above * r + 139173244.21631834;
    below = below * r + 48812209.85820738;
    above = above * r + 15123770.50512939;
    below = below * r + 4766447.641451927;
    above = above * r + 930007.5869018489;
    below = below * r + 269050.58891303366;
    above = above * r + 32030.055065902652;
    below = below * r + 8640.24409832197;
    above = above * r + 572.8539918532401;
    below = below * r + 145.80515339115638;
    above = above * r + 4.1262399674527455;
    below = below * r + 1.0;
    Reals z = q * above / below;
    Longs outside = (q > 0.475) | (q < -0.475);
    if (__builtin_expect(bits(outside) != 0, 0)) {
        Reals far = root(-logarithm(least(p, 1.0 - p)));
        // beyond 5 lie 3 of 10^11 draws: there the rational of the middle tail is still right to 1e-7
        Reals t = far - 1.6;
        above = 0.0007745450142783414 * t + 0.022723844989269184;
        below = 1.0507500716444169e-09 * t + 0.0005475938084995345;
        above = above * t + 0.2417807251774506;
        below = below * t + 0.015198666563616457;
        above = above * t + 1.2704582524523684;
        below = below * t + 0.14810397642748008;
        above = above * t + 3.6478483247632045;
        below = below * t + 0.6897673349851;
        above = above * t + 5.769497221460691;
        below = below * t + 1.6763848301838038;
        above = above * t + 4.630337846156546;
        below = below * t + 2.053191626637759;
        above = above * t + 1.4234371107496835;
        below = below * t + 1.0;
        Reals size = above / below;
        z = outside ? (q < 0.0 ? -size : size) : z;
    }
    return z;
}

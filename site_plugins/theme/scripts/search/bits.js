// Numbers as runs of bits, read as site_plugins/search/bits.py writes them.

export class Bits {
  /** `data`: bytes, or a text of them in base64. */
  constructor(data) {
    this.data = typeof data === "string" ? Uint8Array.from(atob(data), (char) => char.charCodeAt(0)) : data;
    this.place = 0;
  }

  bit() {
    const bit = (this.data[this.place >> 3] >> (7 - (this.place & 7))) & 1;
    this.place++;
    return bit;
  }

  fixed(width) {
    let number = 0;
    for (let i = 0; i < width; i++) number = (number << 1) | this.bit();
    return number;
  }

  /** How many 1 come before the next 0; after `most` of them there is no 0. */
  ones(most = Infinity) {
    let ones = 0;
    while (ones < most && this.bit()) ones++;
    return ones;
  }

  expGolomb(k) {
    let zeros = 0;
    while (!this.bit()) zeros++;
    return (((1 << zeros) | this.fixed(zeros)) - 1) * 2 ** k + this.fixed(k);
  }

  rice(k) {
    return this.ones() * 2 ** k + this.fixed(k);
  }
}

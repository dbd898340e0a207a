/** Widths of U+0020 to U+007E in thousandths of the size: Noto Sans TC, regular and semi-bold. One table, so that server and browser break lines alike. */
const regular = [
  224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555, 555, 555, 555, 555, 555, 278, 278, 555, 555, 555, 474,
  946, 608, 657, 638, 688, 589, 552, 689, 728, 293, 535, 646, 543, 812, 723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555, 559,
  606, 563, 618, 510, 620, 554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338, 270, 338, 555,
];
const semiBold = [
  226, 357, 546, 580, 580, 951, 723, 311, 367, 367, 495, 580, 311, 364, 311, 389, 580, 580, 580, 580, 580, 580, 580, 580, 580, 580, 311, 311, 580, 580, 580, 503,
  990, 632, 674, 651, 707, 608, 576, 709, 749, 319, 559, 675, 568, 842, 742, 762, 658, 762, 669, 616, 618, 740, 606, 904, 611, 566, 610, 367, 389, 367, 580, 565,
  620, 583, 637, 522, 637, 573, 359, 588, 631, 296, 297, 589, 306, 953, 632, 620, 637, 637, 423, 487, 408, 629, 560, 846, 544, 559, 501, 367, 289, 367, 580,
];
/** The minus sign, the dashes and the en space are narrower than a Chinese character; every other character beyond ASCII is taken as one em. */
const narrow = new Map([['−', 580], ['–', 542], ['±', 580], ['\u2002', 500]]);

/** How wide a text is at a size, in the weight 400 or 600. */
export function textWidth(text: string, size: number, weight: 400 | 600 = 400): number {
  const table = weight === 600 ? semiBold : regular;
  let sum = 0;
  for (const character of text) sum += table[character.codePointAt(0)! - 32] ?? narrow.get(character) ?? 1000;
  return (sum * size) / 1000;
}

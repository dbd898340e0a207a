/** Surnames of two characters, in traditional and simplified form. */
export const compoundSurnames = (
  '歐陽 司馬 諸葛 上官 司徒 東方 端木 皇甫 尉遲 公孫 令狐 夏侯 長孫 慕容 宇文 軒轅 鍾離 獨孤 南宮 西門 東郭 百里 呼延 赫連 澹臺 澹台 公羊 公冶 宗政 濮陽 淳于 單于 '
  + '太叔 申屠 仲孫 司空 司寇 閭丘 子車 顓孫 亓官 巫馬 樂正 壤駟 公良 拓跋 夾谷 宰父 穀梁 段干 羊舌 梁丘 左丘 東門 南門 范姜 張簡 第五 '
  + '欧阳 司马 诸葛 东方 尉迟 公孙 长孙 轩辕 钟离 独孤 南宫 西门 东郭 赫连 濮阳 单于 仲孙 闾丘 颛孙 巫马 乐正 壤驷 夹谷 谷梁 东门 南门 范姜 张简'
).split(' ');

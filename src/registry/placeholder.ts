const longest = 60;

/** What a sheet writes into a cell whose formula failed, or that is too narrow. */
const sheetError = /^(?:#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)|Err:\d{3}|#{3,})$/i;

/** What programs write where they cannot write a value: JavaScript, Power Query, .NET, Python, Java. */
const unwritten = /^(?:\[object \w+\]|\[(?:Record|List|Table|Binary|Function|Type)\]|System\.(?:Object|Byte|String|Collections|Data|Xml|Linq|Dynamic|__ComObject)[\w.`[\]]*|<(?:[A-Za-z_]\w*\.)*[A-Za-z_]\w* object at 0x[0-9a-fA-F]+>|(?:\[L)?(?:[a-z]\w*\.)+[A-Z]\w*;?@[0-9a-f]{1,8})$/;

/** What a text is that a program wrote because it had no value to write: the error of a sheet's formula, or the name of a kind of object; null for all other texts. */
export function noValueIn(text: string): string | null {
  if (text.length > longest) return null;
  const error = sheetError.exec(text.normalize('NFKC').trim())?.[0];
  if (error !== undefined) return `${error} is the error of a sheet's formula`;
  const [name] = unwritten.exec(text.trim()) ?? [];
  return name === undefined ? null : `${name} is what a program writes where it cannot write a value`;
}

const placeholder = /^(?:[-\u2010-\u2015\u2212\u2500_.?/\\*]+|\\n|n\/?a\.?|nil|null|none|tbd|undefined|nan|無|无|沒有|空白|不適用|待補|待定|未定|略)$/iu;

/** Whether a text stands for a name that is not there. */
export const isPlaceholder = (text: string): boolean => text.length <= longest && placeholder.test(text.normalize('NFKC').trim());

const nobody = /^(?:匿名(?:者|客戶|客户|用戶|用户|使用者|顧客|会员|會員)?|訪客|访客|未知|不詳|不详|anon(?:ymous)?|guest|unknown|nobody)$/iu;

/** Whether a text stands for an id, or for somebody, that is not there: also in brackets, as databases write it. */
export const isNobody = (text: string): boolean => {
  const bare = text.normalize('NFKC').trim().replace(/^[([<]\s*(.*?)\s*[)\]>]$/su, '$1');
  return isPlaceholder(bare) || nobody.test(bare);
};

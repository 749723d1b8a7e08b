import type { Issue } from '../../domain/issue'
import { isUnfilled, type IssueMessages, type IssueWords } from '../issue-messages'

const FIX_CELL = '请对照公开原表改正这一格；目前按空白处理。'
const FIX_ROW = '请对照公开原表改正这一行；目前未计入。'

const AS_WORDS = '请对照公开原表改正；这个指标照常列出，目前按定性处理。'
const DESCRIPTOR = 'datapackage.json'
const NO_DESCRIPTOR = '目前按常用的文件名读取各表，名称和年份取自文件夹名称'

function words(what: (issue: Issue) => string, advice: string | IssueWords['advice']): IssueWords {
  return { what, advice: typeof advice === 'string' ? () => advice : advice }
}

const isDescriptor = ({ file }: Issue): boolean => file === DESCRIPTOR

/** How many digits a code may have: "3/5/7". */
const DIGITS = /^\d(?:\/\d)+$/

function expectedOf({ expected }: Issue): string {
  if (expected === '') return ''
  return DIGITS.test(expected)
    ? `（应为 ${expected.replaceAll('/', '、')} 位数字）`
    : `（应如：${expected}）`
}

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  Array: '列表，写在方括号里',
  Object: '一组内容，写在花括号里',
}

function descriptorFault({ column, read, expected }: Issue): string {
  if (column !== null && read === '') return `数据说明文件没有填“${column}”`
  const kind = KINDS[expected]
  const wanted = kind === undefined ? `应如：${expected}` : `应为${kind}`
  return `数据说明文件${column === null ? '' : `的“${column}”`}写法不对（${wanted}）`
}

/** What stands in for a part of the descriptor that could not be read. */
function insteadOf({ column }: Issue): string {
  if (column === null) return NO_DESCRIPTOR
  if (/^(?:title|x-entity(?:\.code|\.name)?)$/.test(column)) return '目前用文件夹名称代替'
  if (column === 'x-fiscal-year') return '目前用文件夹名称或表头中的年份'
  if (column === 'x-unit') return '目前金额按万元读取'
  if (column === 'resources') return '目前按常用的文件名读取各表'
  if (/^resources\.\d+(?:\.[^.]+)?$/.test(column)) return '这个文件目前没有读取'
  return '目前不显示这一项'
}

export const issues: IssueMessages = {
  partial: count => `有 ${count} 处数据未能完整读取，其余照常显示`,
  noted: count => `数据中有 ${count} 处需要留意，全部照常显示`,
  more: count => `另有 ${count} 处未列出`,
  words: {
    'file-missing': words(
      () => '缺少文件',
      issue =>
        isDescriptor(issue)
          ? `请把它放进数据文件夹；${NO_DESCRIPTOR}。`
          : '请把它放进数据文件夹；没有公布这张表的，从 datapackage.json 的 resources 里删去这一项；相关的表暂不显示。',
    ),
    'file-empty': words(
      () => '文件是空的',
      issue =>
        isDescriptor(issue)
          ? `请从另一个数据文件夹复制一份，再修改；${NO_DESCRIPTOR}。`
          : '请补上表头和各行；相关的表暂不显示。',
    ),
    'file-cut': words(
      () => '文件不完整，结尾被截断',
      '请重新上传完整的文件；已读到的部分照常显示。',
    ),
    'not-text': words(
      () => '文件不是可识别的文本',
      '请在表格软件中另存为“CSV UTF-8（逗号分隔）”后重新放入；读不出的部分暂不显示。',
    ),
    'unclosed-quote': words(() => '引号没有成对', '请补上缺少的引号；这一行目前未计入。'),
    'file-unread': words(() => '文件没有读取成功', '请稍后重试；相关的表暂不显示。'),
    'descriptor-invalid': words(
      descriptorFault,
      issue =>
        `${isUnfilled(issue) ? '请填上这一项，没有的可以删去' : '请改正这一项'}；${insteadOf(issue)}。`,
    ),
    'descriptor-syntax': words(
      issue => `数据说明文件不是合格的 JSON（第 ${issue.line} 行第 ${issue.expected} 个字符处）`,
      `请检查这一处和它前面是否缺了或多了逗号、引号、括号；${NO_DESCRIPTOR}。`,
    ),
    'unit-unknown': words(
      issue => `金额单位“${issue.read}”不能换算成万元`,
      '请先把各表的金额换算成元、万元或亿元，再改正单位；目前各表照原样列示，金额一律按空白处理。',
    ),
    'lines-unit': words(
      issue => `部门明细的金额单位是“${issue.read}”，应为万元`,
      '请把金额换算成万元，再改正单位；目前没有读取部门明细。',
    ),
    'lines-unit-doubtful': words(
      ({ expected }) => `部门明细的金额像是以${expected}填写的：换算后本部门的才与公开的合计相符`,
      '请把金额换算成万元；目前按万元照读到的数显示。',
    ),
    'lines-total-differs': words(
      ({ expected }) => `部门明细中本部门本年度的金额之和与表2的合计（${expected} 万元）不一致`,
      '请核对明细是否有缺少、重复的行，口径与公开的表是否相同；目前两者都照常显示。',
    ),
    'year-differs': words(
      issue => `表头的年份（${issue.read}）与数据说明文件的年份（${issue.expected}）不一致`,
      '请核对 datapackage.json 的 x-fiscal-year 与各表的表头，改正写错的一处；年份不符的列目前没有使用。',
    ),
    'header-missing': words(
      ({ expected }) => `没有读到一行完整的表头（应有：${expected}）`,
      ({ table }) =>
        table === null
          ? '请存为以英文逗号分隔的 CSV（UTF-8 或 GB18030），第一行是列名；部门明细目前没有读取。'
          : '请把列名写在同一行里，与公开原表一致，上下两行的合成一行（如“2024年总计”）；这张表目前没有读取。',
    ),
    'column-missing': words(
      issue => `缺少“${issue.expected}”列`,
      '请补上这一列，列名与公开原表一致；目前按空白处理。',
    ),
    'column-unknown': words(
      issue => `不认识的列“${issue.column ?? issue.read}”`,
      '如为列名有误，请改正；目前没有使用这一列。',
    ),
    'column-duplicate': words(
      issue => `“${issue.column ?? issue.read}”列出现了两次`,
      '请删去多余的一列；目前使用第一列。',
    ),
    'row-ragged': words(
      issue => `这一行的格数与表头不一致（应为 ${issue.expected} 格）`,
      '请检查是否多了或少了逗号，带千分位逗号的金额要放在英文双引号里；缺的格按空白处理，多出的不使用。',
    ),
    'amount-invalid': words(issue => `不是金额${expectedOf(issue)}`, FIX_CELL),
    'number-invalid': words(issue => `不是可用的数字${expectedOf(issue)}`, FIX_CELL),
    'value-missing': words(issue => `缺少必填的内容${expectedOf(issue)}`, FIX_ROW),
    'code-invalid': words(issue => `编码不合规则${expectedOf(issue)}`, FIX_ROW),
    'code-duplicate': words(() => '编码重复', '请删去或改正重复的一行；目前使用先出现的一行。'),
    'row-duplicate': words(
      () => '与前面的一行完全相同',
      '请与公开原表核对，如为重复请删去；目前两行都照列并计入。',
    ),
    'code-scientific': words(
      () => '编码被表格软件改成了科学记数',
      '请在表格软件中把“项目编码”列设为文本，填回原来的编码再导出；目前项目照常列出，与项目对不上的绩效目标未计入。',
    ),
    'subject-invalid': words(
      issue =>
        issue.read === ''
          ? '没有填功能科目编码'
          : `功能科目编码“${issue.read}”不合规则（应为 3、5 或 7 位数字）`,
      '请与支出预算表的科目编码核对；这个项目照常列出，但没有列入按功能科目的图表。',
    ),
    'year-invalid': words(issue => `不是年度${expectedOf(issue)}`, FIX_ROW),
    'year-assumed': words(
      issue => `不是年度${expectedOf(issue)}`,
      '请对照公开原文改正；这一行目前按本年度列出。',
    ),
    'code-orphan': words(
      issue => `找不到上级编码${expectedOf(issue)}`,
      '请补上上级科目的一行；这一行目前单独列出。',
    ),
    'operator-invalid': words(issue => `不认识的指标性质${expectedOf(issue)}`, AS_WORDS),
    'operator-missing': words(issue => `没有填指标性质${expectedOf(issue)}`, AS_WORDS),
    'target-missing': words(() => '没有填指标值', '请对照公开原表补上；这个指标照常列出。'),
    'flag-invalid': words(issue => `应填是或否${expectedOf(issue)}`, FIX_CELL),
    'project-unknown': words(
      () => '找不到这个项目编码',
      '请与项目支出明细表的项目编码核对；这个编码的各行目前未计入。',
    ),
    'project-unplaced': words(
      issue => `功能科目“${issue.read}”不是支出预算表中最末一级的科目`,
      '请与支出预算表的科目编码核对；这个项目目前没有列入按功能科目的图表。',
    ),
    'total-missing': words(() => '没有合计行', '请补上合计行；目前用各分项之和代替。'),
    'total-unknown': words(() => '没有合计行', '请补上合计行；合计目前按未公布处理。'),
    'kind-invalid': words(issue => `不认识的支出类型${expectedOf(issue)}`, FIX_ROW),
    'name-differs': words(
      () => '同一编码有不同的名称',
      '请统一名称；目前使用先出现的名称，金额照常计入。',
    ),
    'issues-left-out': words(
      issue => `还有 ${issue.read} 处同类问题没有逐一列出`,
      '请先改正已列出的各处，再重新载入。',
    ),
  },
  where: ({ file, row, line, column }) =>
    [
      file,
      row === null ? '' : `第 ${row} 条记录`,
      line === null ? '' : `文件第 ${line} 行`,
      column === null ? '' : `“${column}”${file === DESCRIPTOR ? '一项' : '列'}`,
    ]
      .filter(Boolean)
      .join('，'),
  read: text => `读到：${text}`,
}

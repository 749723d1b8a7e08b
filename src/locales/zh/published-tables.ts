import type { PublishedTablesMessages } from '../page-messages'

export const publishedTables: PublishedTablesMessages = {
  title: '公开的表',
  hint: '按公布的顺序和文字列示；空白表示没有公布，0 表示公布为零。点一个单元格，可回到使用它的视图。',
  contents: '各表目录',
  download: '下载 CSV',
  unit: name => `单位：${name}`,
  empty: '此表公布时没有填列数字。',
  showInView: '在视图中查看',
  noView: '没有视图直接使用这一格；它用于核对。',
  otherChecks: count => `显示其余 ${count} 项核对`,
  zeroAndBlank: '一边印 0，一边空白',
  note: (row, column, printed, read) => {
    const place = `${row || '表头'}“${column}”：`
    // What was read as printed has a remark alone.
    if (printed === read) return place
    return `${place}印刷为${printed === '' ? '空白' : `“${printed}”`}，读作${read === '' ? '空白' : `“${read}”`}。`
  },
}

import type { Dataset } from '../../../src/domain/dataset'
import { readBuiltIn } from '../../support/built-in'

/** The built-in budget with 300.00 of a government fund for 212 and 12.00 of 事业收入 for 201. */
export function withFunds(): Dataset {
  return readBuiltIn({
    '05-government-fund.csv': csv =>
      `${csv.replace(',合计,,,', ',合计,300.00,,300.00')}` +
      '212,城乡社区支出,300.00,,300.00\r\n21208,国有土地使用权出让收入安排的支出,300.00,,300.00\r\n' +
      '2120801,征地和拆迁补偿支出,300.00,,300.00\r\n',
    '07-department-income.csv': csv =>
      csv
        .replace(
          ',合计,"2,097.45",,"2,097.45",,,,,,,,',
          ',合计,"2,409.45",,"2,097.45",300.00,,12.00,,,,,',
        )
        .replace(
          '201,一般公共服务支出,"1,979.58",,"1,979.58",,,,,,,,',
          '201,一般公共服务支出,"1,991.58",,"1,979.58",,,12.00,,,,,',
        ) + '212,城乡社区支出,300.00,,,300.00,,,,,,,\r\n',
  }).dataset
}

import { words } from './locale.ts'

/**
 * What an import says: file.* about the whole file (`{limit}`, `{found}`), row.* why a row is left out, warning.* what is odd
 * about one that comes in. Rows speak of one cell: `{column}` its header, `{value}` what stands there.
 */
export const imports = words({
  'import.file.empty': {
    en: 'This file is empty. Choose a CSV file with a header line and at least one row.',
    'zh-Hans': '文件是空的。请选择含有表头和至少一行数据的 CSV 文件。',
    'zh-Hant': '檔案是空的。請選擇含有標題列和至少一列資料的 CSV 檔。',
  },
  'import.file.spreadsheet': {
    en: 'This is a spreadsheet file. Open it and save the sheet as “CSV UTF-8”, then choose that file.',
    'zh-Hans': '这是电子表格文件。请打开后另存为“CSV UTF-8”格式，再选择该文件。',
    'zh-Hant': '這是試算表檔案。請開啟後另存為「CSV UTF-8」格式，再選擇該檔案。',
  },
  'import.file.archive': {
    en: 'This is a compressed file. Unpack it and choose the CSV file inside.',
    'zh-Hans': '这是压缩文件。请解压后选择其中的 CSV 文件。',
    'zh-Hant': '這是壓縮檔。請解壓縮後選擇其中的 CSV 檔。',
  },
  'import.file.binary': {
    en: 'This file is not a text file. Export your data as CSV and choose that file.',
    'zh-Hans': '这不是文本文件。请将数据导出为 CSV 后再选择。',
    'zh-Hant': '這不是文字檔。請將資料匯出為 CSV 後再選擇。',
  },
  'import.file.undecodable': {
    en: 'The characters in this file cannot be read. Save it again as “CSV UTF-8” and choose it once more.',
    'zh-Hans': '文件中的文字无法识别。请另存为“CSV UTF-8”格式后重新选择。',
    'zh-Hant': '檔案中的文字無法辨識。請另存為「CSV UTF-8」格式後重新選擇。',
  },
  'import.file.too_large': {
    en: 'This file is larger than {limit, number} MB. Split it and import the parts one after another.',
    'zh-Hans': '文件超过 {limit, number} MB。请拆分后分次导入。',
    'zh-Hant': '檔案超過 {limit, number} MB。請拆分後分次匯入。',
  },
  'import.file.too_many_rows': {
    en: 'This file has more than {limit, number} rows. Split it and import the parts one after another.',
    'zh-Hans': '文件超过 {limit, number} 行。请拆分后分次导入。',
    'zh-Hant': '檔案超過 {limit, number} 列。請拆分後分次匯入。',
  },
  'import.file.too_many_columns': {
    en: 'This file has more than {limit, number} columns. Keep the columns that you need and choose it again.',
    'zh-Hans': '文件超过 {limit, number} 栏。请只保留需要的栏后重新选择。',
    'zh-Hant': '檔案超過 {limit, number} 欄。請只保留需要的欄位後重新選擇。',
  },
  'import.file.header_only': {
    en: 'There is a header line and no row below it. Choose a file that has data.',
    'zh-Hans': '文件只有表头，没有数据。请选择含有数据的文件。',
    'zh-Hant': '檔案只有標題列，沒有資料。請選擇含有資料的檔案。',
  },
  'import.file.broken_quotes': {
    en: 'From row {row, number} on, a quotation mark is opened and not closed. Correct it in the file or export it again.',
    'zh-Hans': '从第 {row, number} 行起有一个引号没有闭合。请在文件中改正，或重新导出。',
    'zh-Hant': '從第 {row, number} 列起有一個引號沒有關閉。請在檔案中改正，或重新匯出。',
  },
  'import.file.field_mapped_twice': {
    en: 'Two columns go to the same field. Keep one and make the other an attribute, or leave it out.',
    'zh-Hans': '有两栏对应到同一个字段。请保留一栏，另一栏改为属性或不导入。',
    'zh-Hant': '有兩欄對應到同一個欄位。請保留一欄，另一欄改為屬性或不匯入。',
  },
  'import.file.another_file': {
    en: 'These columns are not those of the file. Choose the file again and match its columns.',
    'zh-Hans': '这些栏与文件不符。请重新选择文件并对应各栏。',
    'zh-Hant': '這些欄位與檔案不符。請重新選擇檔案並對應各欄。',
  },
  'import.file.attribute_mapped_twice': {
    en: 'Two columns go to the same attribute. Give one of them another name, or leave it out.',
    'zh-Hans': '有两栏对应到同一个属性。请为其中一栏换个名称，或不导入。',
    'zh-Hant': '有兩欄對應到同一個屬性。請為其中一欄換個名稱，或不匯入。',
  },
  'import.file.rating_not_mapped': {
    en: 'Which column holds the rating from 0 to 10? Choose it above.',
    'zh-Hans': '哪一栏是 0–10 分的评分？请在上方选择。',
    'zh-Hant': '哪一欄是 0–10 分的評分？請在上方選擇。',
  },
  'import.file.date_not_mapped': {
    en: 'Which column says when each answer was given? Choose it above.',
    'zh-Hans': '哪一栏是回答时间？请在上方选择。',
    'zh-Hant': '哪一欄是回答時間？請在上方選擇。',
  },
  'import.file.identity_not_mapped': {
    en: 'A name alone cannot tell two people apart. Choose a column with their e-mail address, phone number or ID.',
    'zh-Hans': '仅凭姓名无法区分同名的人。请选择邮箱、电话或编号所在的栏。',
    'zh-Hant': '僅憑姓名無法區分同名的人。請選擇電子郵件、電話或編號所在的欄位。',
  },
  'import.file.account_not_mapped': {
    en: 'Some columns describe a company, yet none names it. Choose the column with the company, or make them attributes of the person.',
    'zh-Hans': '有些栏描述的是公司，但没有公司名称。请选择公司所在的栏，或将这些栏改为个人属性。',
    'zh-Hant': '有些欄位描述的是公司，但沒有公司名稱。請選擇公司所在的欄位，或將這些欄位改為個人屬性。',
  },
  'import.file.measure_mapped': {
    en: 'One column goes to a measure of behaviour, which is counted from events. Leave that column out.',
    'zh-Hans': '有一栏对应到行为指标，而该指标由事件统计得出。请不要导入这一栏。',
    'zh-Hant': '有一欄對應到行為指標，而該指標由事件統計得出。請不要匯入這一欄。',
  },
  'import.file.event_not_mapped': {
    en: 'Which column says what happened? Choose it above.',
    'zh-Hans': '哪一栏写明发生了什么？请在上方选择。',
    'zh-Hant': '哪一欄寫明發生了什麼？請在上方選擇。',
  },
  'import.file.too_many_properties': {
    en: 'An event has at most 50 properties. Leave some columns out.',
    'zh-Hans': '一个事件最多 50 个属性。请去掉一些栏。',
    'zh-Hant': '一個事件最多 50 個屬性。請去掉一些欄位。',
  },
  'import.row.event_missing': {
    en: '“{column}” is empty. Enter what happened, or leave the row out.',
    'zh-Hans': '“{column}”为空。请填写发生了什么，或不导入此行。',
    'zh-Hant': '「{column}」為空。請填寫發生了什麼，或不匯入此列。',
  },
  'import.row.date_ahead': {
    en: '“{column}” says “{value}”, more than a day ahead. Check the date format or correct the cell.',
    'zh-Hans': '“{column}”的内容是“{value}”，比现在晚一天以上。请确认日期格式或修改此单元格。',
    'zh-Hant': '「{column}」的內容是「{value}」，比現在晚一天以上。請確認日期格式或修改此儲存格。',
  },
  'import.row.date_before_kept': {
    en: '“{column}” says “{value}”, longer ago than events are kept here. The workspace settings say for how long; leave the row out.',
    'zh-Hans': '“{column}”的内容是“{value}”，早于事件的保留期限（见工作区设置）。请不要导入此行。',
    'zh-Hant': '「{column}」的內容是「{value}」，早於事件的保留期限（見工作區設定）。請不要匯入此列。',
  },
  'import.row.unknown_person': {
    en: '“{column}” says “{value}”, and nobody here is known by that. Import the people first.',
    'zh-Hans': '“{column}”的内容是“{value}”，没有与之对应的联系人。请先导入联系人。',
    'zh-Hant': '「{column}」的內容是「{value}」，沒有與之對應的聯絡人。請先匯入聯絡人。',
  },
  'import.row.unknown_company': {
    en: '“{column}” says “{value}”, and no company here is known by that. Import it with its people first.',
    'zh-Hans': '“{column}”的内容是“{value}”，没有与之对应的公司。请先随联系人一起导入。',
    'zh-Hant': '「{column}」的內容是「{value}」，沒有與之對應的公司。請先隨聯絡人一起匯入。',
  },
  'import.row.rating_missing': {
    en: '“{column}” is empty. Enter a rating from 0 to 10, or leave the row out.',
    'zh-Hans': '“{column}”为空。请填写 0–10 的评分，或不导入此行。',
    'zh-Hant': '「{column}」為空。請填寫 0–10 的評分，或不匯入此列。',
  },
  'import.row.rating_unreadable': {
    en: '“{column}” says “{value}”. A rating is a whole number from 0 to 10.',
    'zh-Hans': '“{column}”的内容是“{value}”。评分应为 0–10 的整数。',
    'zh-Hant': '「{column}」的內容是「{value}」。評分應為 0–10 的整數。',
  },
  'import.row.rating_not_whole': {
    en: '“{column}” says “{value}”. Ratings are whole numbers and we do not round them: enter the one that was given.',
    'zh-Hans': '“{column}”的内容是“{value}”。评分须为整数，系统不会代为取整，请填写客户实际给出的分数。',
    'zh-Hant': '「{column}」的內容是「{value}」。評分須為整數，系統不會代為進位，請填寫客戶實際給出的分數。',
  },
  'import.row.rating_out_of_range': {
    en: '“{column}” says “{value}”, outside 0 to 10. Check whether this column uses another scale.',
    'zh-Hans': '“{column}”的内容是“{value}”，超出 0–10。请确认此栏是否使用了其他分制。',
    'zh-Hant': '「{column}」的內容是「{value}」，超出 0–10。請確認此欄是否使用了其他分制。',
  },
  'import.row.date_missing': {
    en: '“{column}” is empty. Enter the date of the answer, or leave the row out.',
    'zh-Hans': '“{column}”为空。请填写回答日期，或不导入此行。',
    'zh-Hant': '「{column}」為空。請填寫回答日期，或不匯入此列。',
  },
  'import.row.date_unreadable': {
    en: '“{column}” says “{value}”, which does not fit the date format you chose. Choose another format or correct the cell.',
    'zh-Hans': '“{column}”的内容是“{value}”，与所选的日期格式不符。请更换格式或修改此单元格。',
    'zh-Hant': '「{column}」的內容是「{value}」，與所選的日期格式不符。請更換格式或修改此儲存格。',
  },
  'import.row.date_impossible': {
    en: '“{column}” says “{value}”, a date that no calendar has. Check the order of day and month, or correct the cell.',
    'zh-Hans': '“{column}”的内容是“{value}”，并不存在这一天。请确认日和月的顺序，或修改此单元格。',
    'zh-Hant': '「{column}」的內容是「{value}」，並不存在這一天。請確認日與月的順序，或修改此儲存格。',
  },
  'import.row.email_malformed': {
    en: '“{column}” says “{value}”, which is not an e-mail address. Correct it or empty the cell.',
    'zh-Hans': '“{column}”的内容是“{value}”，不是邮箱地址。请改正或清空此单元格。',
    'zh-Hant': '「{column}」的內容是「{value}」，不是電子郵件地址。請改正或清空此儲存格。',
  },
  'import.row.phone_malformed': {
    en: '“{column}” says “{value}”, which is not a phone number. Correct it or empty the cell.',
    'zh-Hans': '“{column}”的内容是“{value}”，不是电话号码。请改正或清空此单元格。',
    'zh-Hant': '「{column}」的內容是「{value}」，不是電話號碼。請改正或清空此儲存格。',
  },
  'import.row.no_identity': {
    en: 'This row has no e-mail address, phone number or ID. Fill in one of them, or leave the row out.',
    'zh-Hans': '此行没有邮箱、电话或编号。请至少填写一项，或不导入此行。',
    'zh-Hant': '此列沒有電子郵件、電話或編號。請至少填寫一項，或不匯入此列。',
  },
  'import.row.contact_repeated': {
    en: '“{value}” in “{column}” already stands in row {otherRow, number}, which is imported. Keep one of the two.',
    'zh-Hans': '“{column}”中的“{value}”已出现在第 {otherRow, number} 行，该行会被导入。两行请保留其一。',
    'zh-Hant': '「{column}」中的「{value}」已出現在第 {otherRow, number} 列，該列會被匯入。兩列請保留其一。',
  },
  'import.row.identities_differ': {
    en: '“{column}” says “{value}”, and its e-mail address and ID belong to two different people here. Correct one of them.',
    'zh-Hans': '“{column}”的内容是“{value}”，但其邮箱和编号在系统中分属两个人。请改正其中一项。',
    'zh-Hant': '「{column}」的內容是「{value}」，但其電子郵件和編號在系統中分屬兩個人。請改正其中一項。',
  },
  'import.row.accounts_differ': {
    en: '“{column}” says “{value}”, and this company is known here under another ID. Correct the ID or the name.',
    'zh-Hans': '“{column}”的内容是“{value}”，但该公司在系统中使用另一个编号。请改正编号或名称。',
    'zh-Hant': '「{column}」的內容是「{value}」，但該公司在系統中使用另一個編號。請改正編號或名稱。',
  },
  'import.row.cell_too_long': {
    en: '“{column}” holds more than {limit, number} characters. Shorten the cell.',
    'zh-Hans': '“{column}”超过 {limit, number} 个字符。请缩短内容。',
    'zh-Hant': '「{column}」超過 {limit, number} 個字元。請縮短內容。',
  },
  'import.row.too_many_cells': {
    en: 'This row has more cells than the header; “{value}” is one too many. Put quotation marks around texts that contain the separator.',
    'zh-Hans': '此行的单元格比表头多，多出的内容是“{value}”。含有分隔符的文字请加引号。',
    'zh-Hant': '此列的儲存格比標題多，多出的內容是「{value}」。含有分隔符號的文字請加引號。',
  },
  'import.warning.date_before_1990': {
    en: '“{column}” says “{value}”, which is before 1990. It is imported as it stands; please check it.',
    'zh-Hans': '“{column}”的内容是“{value}”，早于 1990 年。已按原样导入，请核对。',
    'zh-Hant': '「{column}」的內容是「{value}」，早於 1990 年。已照原樣匯入，請核對。',
  },
  'import.warning.date_in_future': {
    en: '“{column}” says “{value}”, which has not come yet. It is imported as it stands; please check it.',
    'zh-Hans': '“{column}”的内容是“{value}”，是将来的日期。已按原样导入，请核对。',
    'zh-Hant': '「{column}」的內容是「{value}」，是未來的日期。已照原樣匯入，請核對。',
  },
  'import.warning.number_left_out': {
    en: '“{column}” says “{value}”, which is not a number in the chosen notation. The row comes without it; to keep it, import the column as text.',
    'zh-Hans': '“{column}”的内容是“{value}”，按所选写法不是数字。此行导入时不含该值；如需保留，请将此栏按文本导入。',
    'zh-Hant': '「{column}」的內容是「{value}」，依所選寫法不是數字。此列匯入時不含該值；如需保留，請將此欄以文字匯入。',
  },
  'import.warning.money_left_out': {
    en: '“{column}” says “{value}”, which is not an amount. The row comes without it; write it like “USD 1,200”, or import the column as text.',
    'zh-Hans': '“{column}”的内容是“{value}”，不是金额。此行导入时不含该值；请写成“¥1,200”的形式，或将此栏按文本导入。',
    'zh-Hant': '「{column}」的內容是「{value}」，不是金額。此列匯入時不含該值；請寫成「NT$1,200」的形式，或將此欄以文字匯入。',
  },
  'import.warning.date_left_out': {
    en: '“{column}” says “{value}”, which does not fit the date format. The row comes without it; choose another format for this column.',
    'zh-Hans': '“{column}”的内容是“{value}”，与日期格式不符。此行导入时不含该值；可为此栏更换格式。',
    'zh-Hant': '「{column}」的內容是「{value}」，與日期格式不符。此列匯入時不含該值；可為此欄更換格式。',
  },
  'import.warning.boolean_left_out': {
    en: '“{column}” says “{value}”, which is neither yes nor no. The row comes without it; to keep it, import the column as text.',
    'zh-Hans': '“{column}”的内容是“{value}”，既不是“是”也不是“否”。此行导入时不含该值；如需保留，请将此栏按文本导入。',
    'zh-Hant': '「{column}」的內容是「{value}」，既不是「是」也不是「否」。此列匯入時不含該值；如需保留，請將此欄以文字匯入。',
  },
  'import.warning.owner_left_out': {
    en: '“{column}” says “{value}”, and no member here has this name or address alone. The row comes without an owner; invite them, or bring the column in as an attribute.',
    'zh-Hans':
      '“{column}”的内容是“{value}”，没有唯一对应的成员姓名或邮箱。此行导入时不含负责人；请先邀请该成员，或把这一栏导入为属性。',
    'zh-Hant':
      '「{column}」的內容是「{value}」，沒有唯一對應的成員姓名或電子郵件。此列匯入時不含負責人；請先邀請該成員，或把這一欄匯入為屬性。',
  },
  'import.warning.locale_left_out': {
    en: '“{column}” says “{value}”, a language we do not know. The row comes without it; write it like “en” or “zh-Hans”.',
    'zh-Hans': '“{column}”的内容是“{value}”，无法识别为语言。此行导入时不含该值；请写成“zh-Hans”或“en”的形式。',
    'zh-Hant': '「{column}」的內容是「{value}」，無法辨識為語言。此列匯入時不含該值；請寫成「zh-Hant」或「en」的形式。',
  },
  'import.warning.time_zone_left_out': {
    en: '“{column}” says “{value}”, a time zone we do not know. The row comes without it; write it like “Europe/Berlin”.',
    'zh-Hans': '“{column}”的内容是“{value}”，无法识别为时区。此行导入时不含该值；请写成“Asia/Shanghai”的形式。',
    'zh-Hant': '「{column}」的內容是「{value}」，無法辨識為時區。此列匯入時不含該值；請寫成「Asia/Taipei」的形式。',
  },
  'import.warning.name_left_out': {
    en: '“{value}” has neither an e-mail address nor an ID, so this answer comes without a person. Fill in one of them to keep the name.',
    'zh-Hans': '“{value}”没有邮箱也没有编号，此回答将不关联到人。如需保留姓名，请补上其中一项。',
    'zh-Hant': '「{value}」沒有電子郵件也沒有編號，此回答將不關聯到人。如需保留姓名，請補上其中一項。',
  },
  'import.warning.account_left_out': {
    en: 'This row names no company, so its company values are left out. Fill in “{column}” to keep them.',
    'zh-Hans': '此行没有公司，公司信息不会导入。如需保留，请填写“{column}”。',
    'zh-Hant': '此列沒有公司，公司資訊不會匯入。如需保留，請填寫「{column}」。',
  },
})

import { Checkbox } from './checkbox.tsx'
import { SearchField } from './search-field.tsx'
import { SelectField, TextArea, TextField } from './text-field.tsx'

const nothing = () => {}

export const text = (
  <TextField label="Tên nhiệm vụ" value="Rà soát điểm lấn chiếm" onChange={nothing} />
)

export const withHint = (
  <TextField label="Số, ký hiệu" hint="Như ghi trên văn bản" optional value="" onChange={nothing} />
)

export const withError = (
  <TextField label="Lý do" error="Hãy điền ô này." value="" onChange={nothing} />
)

export const paragraphs = <TextArea label="Nội dung" value="Đã xong 5 tuyến." onChange={nothing} />

export const choice = (
  <SelectField
    label="Loại hạn"
    value="date"
    onChange={nothing}
    options={[
      { value: 'date', label: 'Có ngày' },
      { value: 'standing', label: 'Thường xuyên' },
    ]}
  />
)

export const search = <SearchField label="Tìm kế hoạch" value="187" onSearch={nothing} />

export const boxes = (
  <p>
    <Checkbox checked onChange={nothing}>
      Tôi đã xem và chấp nhận
    </Checkbox>{' '}
    <Checkbox checked={false} mixed onChange={nothing} label="Chọn tất cả" />
  </p>
)

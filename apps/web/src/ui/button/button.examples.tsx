import { Button, ButtonAnchor, IconButton } from './button.tsx'

export const kinds = (
  <p>
    <Button kind="primary" icon="send">
      Gửi báo cáo
    </Button>{' '}
    <Button icon="paperclip">Minh chứng</Button> <Button kind="tint">Giao phụ trách</Button>{' '}
    <Button kind="quiet">Nộp kết quả</Button> <Button kind="danger">Hủy nhiệm vụ</Button>
  </p>
)

export const blocked = (
  <Button kind="primary" icon="lock" disabled>
    Công bố kế hoạch
  </Button>
)

export const sizes = (
  <p>
    <Button size="small">Nhỏ</Button> <Button>Vừa</Button> <Button size="large">Lớn</Button>
  </p>
)

export const onlyADrawing = <IconButton icon="close" label="Đóng" />

export const asLink = (
  <ButtonAnchor href="#tep" icon="download">
    Tệp gốc
  </ButtonAnchor>
)

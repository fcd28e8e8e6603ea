export { PositionPicker, type PickedPosition } from './position-picker.tsx'

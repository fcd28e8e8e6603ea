/**
 * Words that Vietnamese passwords are made of, without marks: family and middle names, places,
 * words of an office and of a keyboard. Whoever guesses tries them first, and word lists of other
 * languages lack them. Server and screens give them to the same estimate of strength.
 */
export const PASSWORD_WORDS: readonly string[] = [
  ...'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong doan'.split(
    ' ',
  ),
  ...'luong mai trinh dao lam phung cao luu ha thai chau tang van thi huu duc minh ngoc thanh'.split(
    ' ',
  ),
  ...'quoc anh tuan hung dung linh lan hoa huong thao trang phuong yen nga hanh hai nam son long'.split(
    ' ',
  ),
  ...'tung thang tien quang khanh bao kiet khoa phuc loc tho vinh hien tam tinh yeu em con'.split(
    ' ',
  ),
  ...'matkhau mat khau anhyeuem emyeuanh yeuem iloveyou vietnam viet hanoi noi saigon sai gon'.split(
    ' ',
  ),
  ...'tphcm hcm danang haiphong cantho hue nghean thanhhoa binhduong dongnai nhatrang dalat'.split(
    ' ',
  ),
  ...'ubnd hdnd uyban xa phuong quan huyen tinh thanhpho vanphong vanthu chutich bithu quantri'.split(
    ' ',
  ),
  ...'congvan kehoach admin administrator roviec minhha xinchao chaoban khongbiet khongco'.split(
    ' ',
  ),
  ...'motnhaiba mothaiba hanhphuc thangloi doclap tudo tetnguyendan namoi troioi concho'.split(' '),
]

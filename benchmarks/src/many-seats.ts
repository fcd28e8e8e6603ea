import type { World } from '../../apps/server/src/testing/world.ts'

/** How large the city is. A ward has seven bodies inside it, a department eight. */
export interface ManySeats {
  readonly wards: number
  readonly departments: number
  readonly people: number
}

/**
 * A city made by the database itself: units three levels deep, seats spread over them, one person
 * in each but every fortieth, which is vacant.
 */
export async function buildManySeats(world: World, size: ManySeats): Promise<void> {
  const { tenantId } = world
  await world.owner(`
    BEGIN;
    SET LOCAL session_replication_role = replica;
    CREATE TEMP TABLE bodies ON COMMIT DROP AS
    SELECT gen_random_uuid() AS id, NULL::uuid AS parent_id, 'city' AS kind,
      'Thành phố Minh Hà' AS name, 'thanh pho minh ha' AS key, 0 AS no
    UNION ALL
    SELECT gen_random_uuid(), NULL, CASE WHEN i < ${size.wards} THEN 'ward' ELSE 'department' END,
      CASE WHEN i < ${size.wards} THEN 'Phường Cầu Sen ' || i ELSE 'Sở Quản lý số ' || i END,
      CASE WHEN i < ${size.wards} THEN 'phuong cau sen ' || i ELSE 'so quan ly so ' || i END, i + 1
    FROM generate_series(0, ${size.wards + size.departments - 1}) AS i;
    UPDATE bodies SET parent_id = (SELECT id FROM bodies WHERE kind = 'city') WHERE kind <> 'city';
    INSERT INTO bodies SELECT gen_random_uuid(), b.id, 'division', 'Phòng Chuyên môn ' || i || ', ' || b.name,
      'phong chuyen mon ' || i || ' ' || b.key, b.no * 10 + i + 1000
    FROM bodies b, generate_series(1, 7) AS i WHERE b.kind IN ('ward', 'department');
    CREATE TEMP TABLE placed ON COMMIT DROP AS
    WITH RECURSIVE tree AS (
      SELECT *, ARRAY[id] AS path FROM bodies WHERE parent_id IS NULL
      UNION ALL SELECT b.*, tree.path || b.id FROM bodies b JOIN tree ON b.parent_id = tree.id)
    SELECT * FROM tree;
    INSERT INTO organization.unit (tenant_id, id, parent_id, path, kind, name, short_name,
      search_key, sort_key, valid_from)
    SELECT '${tenantId}', id, parent_id, path, kind, name, left(name, 100), key,
      lpad(no::text, 8, '0'), DATE '2020-01-01' FROM placed;
    INSERT INTO organization.unit_version (tenant_id, unit_id, valid_from, parent_id, kind, name,
      short_name)
    SELECT '${tenantId}', id, DATE '2020-01-01', parent_id, kind, name, left(name, 100)
    FROM placed;
    CREATE TEMP TABLE seats ON COMMIT DROP AS
    SELECT gen_random_uuid() AS id, gen_random_uuid() AS person_id, i, b.id AS unit_id,
      CASE i / b.total WHEN 0 THEN 'head' WHEN 1 THEN 'deputy' ELSE 'member' END AS rank,
      CASE i / b.total WHEN 0 THEN 'Trưởng phòng' WHEN 1 THEN 'Phó Trưởng phòng'
        ELSE 'Chuyên viên ' || (i / b.total) END AS title,
      (ARRAY['Nguyễn','Trần','Lê','Phạm','Hoàng','Huỳnh','Phan','Vũ','Võ','Đặng'])[1 + i * 7 % 10]
        || ' ' || (ARRAY['Văn','Thị','Hữu','Minh','Ngọc','Thanh','Quốc'])[1 + i * 3 % 7] || ' '
        || (ARRAY['An','Bình','Cường','Dung','Giang','Hà','Hòa','Hùng','Hương','Khánh','Lan',
          'Linh','Long','Mai','Nam','Nga','Phúc','Quang','Sơn','Thảo','Trang','Tuấn','Vinh'])
          [1 + i % 23] AS name
    FROM generate_series(0, ${size.people - 1}) AS i
    JOIN (SELECT id, row_number() OVER (ORDER BY no) - 1 AS ordinal, count(*) OVER () AS total
      FROM placed) AS b ON b.ordinal = i % b.total;
    INSERT INTO organization.position (tenant_id, id, unit_id, title, rank, duties, search_key,
      sort_key, valid_from)
    SELECT '${tenantId}', id, unit_id, title, rank, '{}',
      translate(lower(title), 'ưởòóê', 'uoooe'), CASE rank WHEN 'head' THEN '0 ' WHEN 'deputy' THEN '1 '
        ELSE '2 ' END || lpad(i::text, 8, '0'), DATE '2020-01-01' FROM seats;
    INSERT INTO organization.position_version (tenant_id, position_id, valid_from, unit_id, title,
      rank)
    SELECT '${tenantId}', id, DATE '2020-01-01', unit_id, title, rank FROM seats;
    INSERT INTO people.person (tenant_id, id, full_name, search_key, sort_key)
    SELECT '${tenantId}', person_id, name, translate(lower(name),
      'ễầêạàũỳõđặịữọốùươíòáảấơ', 'eaeaauyoddaiuoouuoioaaao'), name FROM seats WHERE i % 40 <> 39;
    INSERT INTO people.appointment (tenant_id, id, position_id, person_id, holding, basis,
      valid_from, decision, changed_on)
    SELECT '${tenantId}', gen_random_uuid(), id, person_id, 'holder', 'appointment', DATE '2021-01-01',
      '01/QĐ-UBND', DATE '2021-01-01' FROM seats WHERE i % 40 <> 39;
    INSERT INTO organization.revision (tenant_id, revision)
    VALUES ('${tenantId}', gen_random_uuid());
    COMMIT`)
  for (const table of [
    'organization.unit_version',
    'organization.position',
    'people.appointment',
  ]) {
    await world.owner(`ANALYZE ${table}`)
  }
}

with namespaces as (
  select n.oid, n.nspname from pg_namespace n
   where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
     and not exists (select from pg_depend d where d.classid = 'pg_namespace'::regclass and d.objid = n.oid and d.deptype = 'e')
), types as (
  select t.*, quote_ident(n.nspname) || '.' || quote_ident(t.typname) as id from pg_type t join namespaces n on n.oid = t.typnamespace
   where not exists (select from pg_depend d where d.classid = 'pg_type'::regclass and d.objid = t.oid and d.deptype = 'e')
)
select format('schema %I:', nspname) as line from namespaces
union all
select format('extension %I: in %I', e.extname, n.nspname) from pg_extension e join pg_namespace n on n.oid = e.extnamespace
union all
select format('type %s: enum %s', id, (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_enum where enumtypid = t.oid))
  from types t where typtype = 'e'
union all
select format('type %s: domain %s%s%s%s', id, format_type(typbasetype, typtypmod), case when typnotnull then ' not null' end,
    ' default ' || typdefault, (select ' collate ' || t.typcollation::regcollation::text from pg_type b where b.oid = t.typbasetype and b.typcollation <> t.typcollation))
  from types t where typtype = 'd'
union all
select format('type %s constraint %I: %s%s', id, k.conname, pg_get_constraintdef(k.oid), case when k.convalidated then '' else ' (not validated)' end)
  from types t join pg_constraint k on k.contypid = t.oid
union all
select format('type %s: (%s)', id, (select string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' order by attnum)
    from pg_attribute where attrelid = t.typrelid and attnum > 0 and not attisdropped))
  from types t join pg_class c on c.oid = t.typrelid where t.typtype = 'c' and c.relkind = 'c'
union all
select format('type %s: range of %s', id, format_type(rngsubtype, null)) from types t join pg_range on rngtypid = t.oid where typtype = 'r'
union all
select format('collation %I.%I: %s %s %s', n.nspname, c.collname, c.collprovider, coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale', c.collcollate), c.collisdeterministic)
  from pg_collation c join namespaces n on n.oid = c.collnamespace
   where not exists (select from pg_depend d where d.classid = 'pg_collation'::regclass and d.objid = c.oid and d.deptype = 'e')
union all
select format('event trigger %I: %s %s %s %s', evtname, evtevent, evttags, evtfoid::regprocedure, evtenabled) from pg_event_trigger
union all
select format('comment on %s %s: %s', o.type, o.identity, d.description)
  from pg_description d, pg_identify_object(d.classoid, d.objoid, d.objsubid) o
 where d.objoid >= 16384 or (d.classoid = 'pg_namespace'::regclass and o.identity = 'public')

with owner as (
  select coalesce((select mode() within group (order by c.relowner) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r'), (select oid from pg_roles where rolname = current_user)) as oid
), things as (
  select 'schema' as kind, format('%I', nspname) as id, nspowner as owner, nspacl as acl, acldefault('n', nspowner) as usual, oid, 'pg_namespace'::regclass as class
    from pg_namespace
  union all
  select 'table', c.oid::regclass::text, relowner, relacl, acldefault(case relkind when 'S' then 's' else 'r' end::"char", relowner), c.oid, 'pg_class'::regclass
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where relkind in ('r', 'p', 'v', 'm', 'S', 'f') and not (relname = any (:own) and nspname = 'public')
     and not exists (select from pg_depend d join pg_class t on t.oid = d.refobjid
       where d.classid = 'pg_class'::regclass and d.objid = c.oid and c.relkind = 'S' and d.refclassid = 'pg_class'::regclass and t.relname = any (:own))
  union all
  select 'column', c.oid::regclass::text || '.' || quote_ident(attname), null, attacl, acldefault('c', relowner), c.oid, 'pg_class'::regclass
    from pg_class c join pg_attribute a on a.attrelid = c.oid where attacl is not null and not attisdropped
  union all
  select 'function', oid::regprocedure::text, proowner, proacl, acldefault('f', proowner), oid, 'pg_proc'::regclass from pg_proc
  union all
  select 'type', oid::regtype::text, typowner, typacl, acldefault('T', typowner), oid, 'pg_type'::regclass from pg_type
   where typtype in ('e', 'd', 'r') or (typtype = 'c' and exists (select from pg_class where oid = typrelid and relkind = 'c'))
)
select format('owner of %s %s: %s', t.kind, t.id, pg_get_userbyid(t.owner)) as line
  from things t, owner where t.owner <> owner.oid and (t.oid >= 16384) and not exists (select from pg_depend d where d.classid = t.class and d.objid = t.oid and d.deptype = 'e')
union all
select format('right on %s %s: %s%s to %s', t.kind, t.id, a.privilege_type, case when a.is_grantable then ' with grant option' end,
    case when a.grantee = 0 then 'public' when a.grantee = t.owner or (t.owner is null and a.grantee = owner.oid) then 'the owner' else pg_get_userbyid(a.grantee) end)
  from things t, owner, aclexplode(coalesce(t.acl, t.usual)) a
 where (t.oid >= 16384 or t.id = 'public') and not exists (select from pg_depend d where d.classid = t.class and d.objid = t.oid and d.deptype = 'e')
union all
select format('default right of %s in %s on %s: %s to %s', case when d.defaclrole = owner.oid then 'the owner' else pg_get_userbyid(d.defaclrole) end,
    coalesce((select nspname from pg_namespace where oid = d.defaclnamespace), 'any schema'), d.defaclobjtype, a.privilege_type,
    case when a.grantee = 0 then 'public' when a.grantee = owner.oid then 'the owner' else pg_get_userbyid(a.grantee) end)
  from pg_default_acl d, owner, aclexplode(d.defaclacl) a

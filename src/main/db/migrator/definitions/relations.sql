with namespaces as (
  select n.oid, n.nspname from pg_namespace n
   where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
     and not exists (select from pg_depend d where d.classid = 'pg_namespace'::regclass and d.objid = n.oid and d.deptype = 'e')
), relations as (
  select c.*, quote_ident(n.nspname) || '.' || quote_ident(c.relname) as id from pg_class c join namespaces n on n.oid = c.relnamespace
   where not (c.relname = any (:own) and n.nspname = 'public')
     and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
)
select format('table %s: %s%s%s%s%s%s%s%s', id,
    case relpersistence when 'u' then 'unlogged ' else '' end, case relkind when 'p' then 'partitioned' when 'f' then 'foreign' else 'plain' end,
    ' with ' || array_to_string(reloptions, ', '), ' partition by ' || pg_get_partkeydef(oid),
    (select ' inherits ' || string_agg(inhparent::regclass::text, ', ' order by inhseqno) from pg_inherits where inhrelid = r.oid),
    ' ' || pg_get_expr(relpartbound, oid), case when relrowsecurity then ' row security' end, case when relforcerowsecurity then ' forced' end)
    || case when relreplident <> 'd' then ' replica identity ' || relreplident::text else '' end as line
  from relations r where relkind in ('r', 'p', 'f')
union all
select format('column %s.%s: %s%s%s%s%s%s%s%s', r.id, quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
    (select ' collate ' || a.attcollation::regcollation::text from pg_type t where t.oid = a.atttypid and t.typcollation <> a.attcollation),
    case when a.attnotnull then ' not null' end,
    case when a.attgenerated <> '' then ' generated ' || a.attgenerated::text || ' as ' || pg_get_expr(d.adbin, d.adrelid)
      else ' default ' || pg_get_expr(d.adbin, d.adrelid) end,
    case a.attidentity when 'a' then ' identity always' when 'd' then ' identity by default' end,
    case when a.attstorage <> (select t.typstorage from pg_type t where t.oid = a.atttypid) then ' storage ' || a.attstorage::text end,
    case when a.attcompression <> '' then ' compression ' || a.attcompression::text end,
    case when coalesce(a.attstattarget, -1) >= 0 then ' statistics ' || a.attstattarget::text end)
    || case when a.attoptions is not null then ' with ' || array_to_string(a.attoptions, ', ') else '' end
    || case when a.attislocal then '' else ' inherited' end
  from relations r join pg_attribute a on a.attrelid = r.oid left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
 where r.relkind in ('r', 'p', 'f') and a.attnum > 0 and not a.attisdropped
union all
select format('view %s: %s%s %s', r.id, case relkind when 'm' then 'materialized ' end, ' with ' || array_to_string(reloptions, ', '),
    pg_get_viewdef(r.oid))
  from relations r where relkind in ('v', 'm')
union all
select format('column %s.%s: %s', r.id, quote_ident(a.attname), format_type(a.atttypid, a.atttypmod))
  from relations r join pg_attribute a on a.attrelid = r.oid
 where r.relkind in ('v', 'm') and a.attnum > 0 and not a.attisdropped
union all
select format('constraint %s.%s: %s%s', r.id, quote_ident(k.conname), pg_get_constraintdef(k.oid),
    case when k.convalidated then '' else ' (not validated)' end)
  from relations r join pg_constraint k on k.conrelid = r.oid where k.contype <> 't' and k.conparentid = 0
union all
select format('index %s: %s%s%s%s', x.indexrelid::regclass, pg_get_indexdef(x.indexrelid), case when not x.indisvalid then ' (invalid)' end,
    case when x.indisclustered then ' (clustered)' end, case when x.indisreplident then ' (replica identity)' end)
  from relations r join pg_index x on x.indrelid = r.oid
union all
select format('sequence %s: %s start %s step %s from %s to %s cache %s%s%s', r.id, format_type(s.seqtypid, null), s.seqstart, s.seqincrement,
    s.seqmin, s.seqmax, s.seqcache, case when s.seqcycle then ' cycle' end,
    (select format(' %s %s.%s', case d.deptype when 'i' then 'identity of' else 'owned by' end, d.refobjid::regclass, quote_ident(a.attname))
       from pg_depend d join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
      where d.classid = 'pg_class'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')))
  from relations r join pg_sequence s on s.seqrelid = r.oid
 where not exists (select from pg_depend d join pg_class c on c.oid = d.refobjid
   where d.classid = 'pg_class'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass and c.relname = any (:own))
union all
select format('trigger %s.%s: %s%s', r.id, quote_ident(t.tgname), pg_get_triggerdef(t.oid),
    case t.tgenabled when 'O' then '' else ' (' || t.tgenabled::text || ')' end)
  from relations r join pg_trigger t on t.tgrelid = r.oid where not t.tgisinternal and t.tgparentid = 0
union all
select format('rule %s.%s: %s%s', r.id, quote_ident(w.rulename), pg_get_ruledef(w.oid), case w.ev_enabled when 'O' then '' else ' (' || w.ev_enabled::text || ')' end)
  from relations r join pg_rewrite w on w.ev_class = r.oid where w.rulename <> '_RETURN'
union all
select format('policy %s.%s: %s%s to %s using %s check %s', r.id, quote_ident(p.polname), p.polcmd, case when p.polpermissive then '' else ' restrictive' end,
    (select string_agg(coalesce(g.rolname, 'public'), ', ' order by g.rolname) from unnest(p.polroles) u left join pg_roles g on g.oid = u),
    pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
  from relations r join pg_policy p on p.polrelid = r.oid
union all
select format('statistics %s: %s%s', x.stxname, pg_get_statisticsobjdef(x.oid), case when coalesce(x.stxstattarget, -1) >= 0 then ' target ' || x.stxstattarget end)
  from relations r join pg_statistic_ext x on x.stxrelid = r.oid

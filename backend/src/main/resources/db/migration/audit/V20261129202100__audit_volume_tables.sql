select register_volume_table(t.name::regclass) from unnest(array['value_history', 'access_log']) t (name);

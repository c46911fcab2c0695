/**
 * The guardian, for `sh -c`. It reaps what one owner process started, as soon as the owner is gone, however it went (SIGKILL included): its
 * death closes this script's standard input. Lines are commands:
 *   +proc PGID   -proc PGID     a process group to kill
 *   +dir PATH    -dir PATH      a directory to remove
 *   +ctr ID      -ctr ID        a container to remove
 *   +prj NAME    -prj NAME      a Compose project, of which to remove containers, networks and volumes
 * It runs in a session of its own, so that Ctrl-C in a terminal does not reach it.
 *
 * Not a file for the shell, but a template here: JavaScript reads its line ends as LF whatever a checkout made of them. Plain JavaScript, since
 * the bootstrap needs it before anything is installed.
 */
export const guardianScript = `
procs=' '; ctrs=' '; projects=' '; dirs=''
nl='
'
while IFS= read -r line; do
  value=\${line#* }
  case $line in
    '+proc '*) procs="$procs$value " ;;
    '-proc '*) procs="\${procs%% $value *} \${procs#* $value }" ;;
    '+ctr '*) ctrs="$ctrs$value " ;;
    '-ctr '*) ctrs="\${ctrs%% $value *} \${ctrs#* $value }" ;;
    '+prj '*) projects="$projects$value " ;;
    '-prj '*) projects="\${projects%% $value *} \${projects#* $value }" ;;
    '+dir '*) dirs="$dirs$value$nl" ;;
    '-dir '*) dirs=$(printf '%s' "$dirs" | grep -vxF -- "$value")$nl ;;
  esac
done
for group in $procs; do kill -s KILL -- "-$group" 2>/dev/null; done
for container in $ctrs; do docker rm -f -v "$container" >/dev/null 2>&1; done
for project in $projects; do
  of="--filter label=com.docker.compose.project=$project"
  for container in $(docker ps -aq $of 2>/dev/null); do docker rm -f -v "$container" >/dev/null 2>&1; done
  for network in $(docker network ls -q $of 2>/dev/null); do docker network rm "$network" >/dev/null 2>&1; done
  for volume in $(docker volume ls -q $of 2>/dev/null); do docker volume rm "$volume" >/dev/null 2>&1; done
done
printf '%s' "$dirs" | while IFS= read -r dir; do [ -n "$dir" ] && rm -rf -- "$dir"; done
exit 0
`

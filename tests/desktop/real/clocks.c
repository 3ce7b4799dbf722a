/* Owns the clocks of one program under test. $MOVED_CLOCKS names a file of three 64-bit numbers, nanoseconds
 * that are added to the wall clock, the boot clock and the monotonic clock. A jump of the first looks like a
 * clock that somebody set, one of the first two like sleep, one of all three like time that went by awake.
 * The monotonic clock, by which timers go, is moved for main threads alone, and what they wait for is told to the
 * kernel by its own clock. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define SECOND 1000000000LL
#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static volatile const int64_t *moved;
static int (*clock_of_kernel)(clockid_t, struct timespec *);

__attribute__((constructor)) static void begin(void)
{
    clock_of_kernel = REAL(clock_gettime);
    const char *path = getenv("MOVED_CLOCKS");
    int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0)
        return;
    void *seen = mmap(0, 24, PROT_READ, MAP_SHARED, file, 0);
    close(file);
    if (seen != MAP_FAILED)
        moved = seen;
}

static int64_t moved_by(clockid_t clock)
{
    if (!moved)
        return 0;
    switch (clock) {
    case CLOCK_REALTIME:
        return moved[0];
    case CLOCK_BOOTTIME:
        return moved[1];
    case CLOCK_MONOTONIC:
        return syscall(SYS_gettid) == getpid() ? moved[2] : 0;
    default:
        return 0;
    }
}

static struct timespec sum(const struct timespec *instant, int64_t by)
{
    int64_t nanoseconds = instant->tv_nsec + by % SECOND;
    struct timespec found = {instant->tv_sec + by / SECOND + nanoseconds / SECOND, nanoseconds % SECOND};
    if (found.tv_nsec < 0) {
        found.tv_nsec += SECOND;
        found.tv_sec--;
    }
    return found;
}

int clock_gettime(clockid_t clock, struct timespec *told)
{
    if (!clock_of_kernel)
        clock_of_kernel = REAL(clock_gettime);
    int failed = clock_of_kernel(clock, told);
    if (!failed)
        *told = sum(told, moved_by(clock));
    return failed;
}

int clock_nanosleep(clockid_t clock, int flags, const struct timespec *until, struct timespec *left)
{
    struct timespec meant = flags & TIMER_ABSTIME ? sum(until, -moved_by(clock)) : *until;
    return REAL(clock_nanosleep)(clock, flags, &meant, left);
}

int sem_clockwait(sem_t *semaphore, clockid_t clock, const struct timespec *until)
{
    struct timespec meant = sum(until, -moved_by(clock));
    return REAL(sem_clockwait)(semaphore, clock, &meant);
}

int pthread_cond_clockwait(pthread_cond_t *condition, pthread_mutex_t *mutex, clockid_t clock,
                           const struct timespec *until)
{
    struct timespec meant = sum(until, -moved_by(clock));
    return REAL(pthread_cond_clockwait)(condition, mutex, clock, &meant);
}
